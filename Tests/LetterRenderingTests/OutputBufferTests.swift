import Testing

@testable import LetterRendering

@Suite struct OutputBufferTests {
  @Test func growsAndKeepsWhatItHas() {
    var output = OutputBuffer(capacity: 1)
    var expected = ""
    for number in 0..<1000 {
      output.append(verbatim: "\(number) ")
      output.append("é")
      output.append(UInt8(ascii: "-"), times: number % 3)
      expected += "\(number) é" + String(repeating: "-", count: number % 3)
    }
    #expect(output.text == expected)
    #expect(output.withBytes { $0.count } == output.count)
  }

  @Test func repeatsItsOwnBytesWhileItGrows() {
    var output = OutputBuffer(capacity: 1)
    output.append("abc")
    for _ in 0..<10 { output.appendAgain(0..<output.count) }
    #expect(output.text == String(repeating: "abc", count: 1024))
  }

  @Test func isEmptyAfterRemovingAllAndUsableAgain() {
    var output = OutputBuffer()
    output.append("first letter")
    output.removeAll()
    output.append("second")
    #expect(output.text == "second")
  }
}
