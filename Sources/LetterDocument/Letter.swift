/// A filled letter: everything that a renderer needs, and nothing of the case or the template.
package struct Letter: Sendable {
  /// BCP 47 tag of the letter's language.
  package let language: String
  /// The title of the document, for a window or a PDF viewer.
  package let title: String
  package let layout: Layout
  package let marks: Marks
  /// Shown on each page of each copy when true.
  package let isDraft: Bool
  /// Whose letter this is, at the foot of each page: name and account.
  package let runningLine: String
  package let registration: Registration
  package let blocks: [Block]
  /// Program, template and rules that made the letter: the last line, small.
  package let provenance: String

  /// A letter.
  package init(
    language: String, title: String, layout: Layout, marks: Marks, isDraft: Bool, runningLine: String,
    registration: Registration, blocks: [Block], provenance: String
  ) {
    self.language = language
    self.title = title
    self.layout = layout
    self.marks = marks
    self.isDraft = isDraft
    self.runningLine = runningLine
    self.registration = registration
    self.blocks = blocks
    self.provenance = provenance
  }
}

/// How letters of a language are laid out on paper.
package struct Layout: Sendable, Equatable {
  package enum Paper: String, Sendable, CaseIterable {
    case a4 = "A4"
    /// 8.5 x 11 inches.
    case letter = "Letter"
  }
  package enum Side: String, Sendable, CaseIterable {
    case left, right
  }
  package enum SubjectStyle: String, Sendable, CaseIterable {
    /// Bold, at the left margin.
    case left
    /// Centred, as the title of the document.
    case centre
  }

  package let paper: Paper
  /// Where the addresses of both parties stand.
  package let parties: Side
  package let subject: SubjectStyle

  /// A layout.
  package init(paper: Paper, parties: Side, subject: SubjectStyle) {
    self.paper = paper
    self.parties = parties
    self.subject = subject
  }
}

/// The words that the copies and pages are marked with, in the letter's language.
package struct Marks: Sendable, Equatable {
  /// Whose copy it is: the company's, then the customer's.
  package let companyCopy: String
  package let customerCopy: String
  /// The words around the numbers in `Page 1 of 2`: before, between, behind.
  package let page: [String]
  /// The word across a draft.
  package let draft: String

  /// The marks; `page` has three parts.
  package init(companyCopy: String, customerCopy: String, page: [String], draft: String) {
    self.companyCopy = companyCopy
    self.customerCopy = customerCopy
    self.page = page
    self.draft = draft
  }
}

/// What the company fills in when it takes the letter in: on the first page of each copy.
package struct Registration: Sendable, Equatable {
  /// The heading of the strip.
  package let title: [Inline]
  package let fields: [FormField]
  /// The label of the empty space for the stamp.
  package let stamp: [Inline]

  /// A registration strip.
  package init(title: [Inline], fields: [FormField], stamp: [Inline]) {
    self.title = title
    self.fields = fields
    self.stamp = stamp
  }
}

/// A label with a value, or with a line to fill in by hand where the value is empty.
package struct FormField: Sendable, Equatable {
  package let label: [Inline]
  package let value: [Inline]

  /// A field of a form.
  package init(label: [Inline], value: [Inline]) {
    self.label = label
    self.value = value
  }
}
