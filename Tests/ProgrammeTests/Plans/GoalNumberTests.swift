import Testing

@testable import Programme

struct GoalNumberTests {
  @Test(arguments: [
    "", "Heltid", "1 Heltid", "2023 i tall", "1. mai", "17. mai 2024", "1. MAI skal feires",
    "19.01.2023 Årsmøte",
    "1. jan. 2023", "2.0-løsning", "5.klasse", ".1 Heltid", "§ 1.1", "1..2 Heltid", "10.000,- til alle",
    "1. cuoŋománnu",
  ])
  func `a heading without a number with a stop has none`(heading: String) {
    #expect(GoalNumber.read(heading: heading) == nil)
  }

  @Test(arguments: [
    ("1. Heltid og likelønn", "1.", "Heltid og likelønn"), ("1.1. Kreve at", "1.1.", "Kreve at"),
    ("1.2 Gjennomføre", "1.2", "Gjennomføre"), (" 2.2\u{A0}Lage oversikt ", "2.2", "Lage oversikt"),
    ("3.1.2 sikre", "3.1.2", "sikre"), ("1.Heltid", "1.", "Heltid"), ("3.1Kartlegge", "3.1", "Kartlegge"),
    ("1.1", "1.1", ""), ("1. Jan Olsen", "1.", "Jan Olsen"), ("2.1 8 timers dag", "2.1", "8 timers dag"),
    ("2.1 10 Ansatte", "2.1", "10 Ansatte"), ("1. maiskomité", "1.", "maiskomité"),
    ("3.1 Mai-arrangement", "3.1", "Mai-arrangement"),
    ("99999999999999999999.1 Mål", "99999999999999999999.1", "Mål"),
  ])
  func `a number is kept as it is written`(heading: String, number: String, title: String) throws {
    let goal = try #require(GoalNumber.read(heading: heading))
    #expect(goal.number.text == number)
    #expect(goal.title == title)
    #expect(!goal.number.hasLooseDigit)
  }

  @Test(arguments: [
    ("3.1 1 Kartlegge vervepotensial", "3.1 1"), ("3.1  1. Økt", "3.1 1."), ("3. 1 Økt", "3. 1"),
  ])
  func `a loose digit before a capital letter joins the number`(heading: String, number: String) throws {
    let goal = try #require(GoalNumber.read(heading: heading))
    #expect(goal.number.text == number)
    #expect(goal.number.hasLooseDigit)
    #expect(goal.title.first?.isUppercase == true)
  }
}
