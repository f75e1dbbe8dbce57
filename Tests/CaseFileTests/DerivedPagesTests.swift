import CaseFile
import CaseValues
import Foundation
import TestSupport
import Testing

/// What is derived from the catalogue: the JSON Schema.
struct DerivedPagesTests {
  @Test func schemaIsJSONAndKnowsEveryField() throws {
    let schema = JSONSchema(
      catalogue: Workbench.catalogue, guide: try Workbench.guide("en-GB"), required: Workbench.required)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(Workbench.catalogue.root.fields.map(\.name) + ["incidents"]))
    let incidents = try #require(properties["incidents"] as? [String: Any])
    let item = try #require((incidents["items"] as? [String: Any])?["properties"] as? [String: Any])
    #expect(Set(item.keys) == Set(Workbench.catalogue.item.fields.map(\.name)))
  }

  @Test func schemaIsTheSameEveryTime() throws {
    let schema = JSONSchema(
      catalogue: Workbench.catalogue, guide: try Workbench.guide("en-GB"), required: Workbench.required)
    #expect(schema.text == schema.text)
    #expect(schema.text.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\""))
  }
}
