package struct CaseGuide: Sendable {
  package struct Entry: Sendable { let path: String; let help: String; let placeholders: [String] }
  package let entries: [Entry]
}
