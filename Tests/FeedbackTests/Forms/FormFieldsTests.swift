import Feedback
import Testing

struct FormFieldsTests {
  @Test func `fields are decoded, in their order`() throws {
    let fields = try FormFields("sak=skole&tekst=bl%C3%A5b%c3%a6r+og%0Atyttebær&tom=&bare".utf8, limit: 8)
    #expect(fields.names == ["sak", "tekst", "tom", "bare"])
    #expect(fields["tekst"] == "blåbær og\ntyttebær")
    #expect(fields["tom"] == "")
    #expect(fields["bare"] == "")
    #expect(fields["mangler"] == nil)
  }

  @Test(arguments: ["a=1&a=2", "a=%", "a=%4", "a=%zz", "a=%FF", "a=%C3", "a=%ED%A0%80"])
  func `what is sent by no form is refused`(body: String) {
    #expect(throws: FormFields.Fault.malformed) { try FormFields(body.utf8, limit: 8) }
  }

  @Test func `there are so many fields and no more`() throws {
    #expect(try FormFields("a=1&b=2&&c=3".utf8, limit: 3).names == ["a", "b", "c"])
    #expect(throws: FormFields.Fault.tooManyFields) { try FormFields("a=1&b=2&c=3".utf8, limit: 2) }
  }
}

struct PublicTextTests {
  @Test func `what cannot be seen is gone, and lines are lines`() {
    #expect(
      PublicText.lines("  Hei\r\n\r\n\r\n\u{202E}på\u{0} deg\u{200B}\u{FEFF} \rja\n\n") == "Hei\n\npå deg\nja"
    )
    #expect(PublicText.lines("\u{2028}a\u{2029}b") == "a\nb")
    #expect(PublicText.line(" Kari\t\u{202A} Nord\nmann \u{7F}") == "Kari Nord mann")
    #expect(PublicText.line("\u{2066}\u{E0041}\u{3164}\n") == "")
  }

  @Test func `letters, accents and emoji stay`() {
    #expect(PublicText.lines("Čáhppes æøå e\u{301} 👩‍🚒 <b>&amp;") == "Čáhppes æøå e\u{301} 👩‍🚒 <b>&amp;")
  }
}

struct EmailAddressTests {
  @Test(arguments: ["ada@eksempel.no", "a.b+c@x.y.no", "åse@blåbær.no", "o'hara@eksempel.no"])
  func `an address is an address`(text: String) { #expect(EmailAddress(text)?.description == text) }

  @Test(arguments: [
    "", "ada", "@eksempel.no", "ada@", "ada@localhost", "ada@[127.0.0.1]", "ada@127.0.0.1", "a b@eksempel.no",
    "ada@eksempel.no,berit@eksempel.no", "ada@eksempel.no\r\nBcc: alle@eksempel.no", "<ada@eksempel.no>",
    "\"ada\"@eksempel.no", "ada@eksempel..no", ".ada@eksempel.no", "ada@-eksempel.no", "ada@@eksempel.no",
    "ada@eksempel.no;berit@eksempel.no", "ada:berit@eksempel.no", "ada(hei)@eksempel.no",
  ])
  func `and nothing else is`(text: String) { #expect(EmailAddress(text) == nil) }

  @Test func `letters' case tells no two apart, and hidden letters are not kept`() {
    #expect(EmailAddress("Ada@Eksempel.NO")?.folded == "ada@eksempel.no")
    #expect(EmailAddress(" ada@eksempel.no\u{200B} ")?.description == "ada@eksempel.no")
    #expect(EmailAddress(String(repeating: "a", count: 65) + "@eksempel.no") == nil)
    #expect(EmailAddress("ada@" + String(repeating: "a.", count: 130) + "no") == nil)
  }
}
