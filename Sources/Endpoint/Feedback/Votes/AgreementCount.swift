/// How many agree and how many do not.
package struct AgreementCount: Sendable, Hashable {
  package let agree: Int
  package let disagree: Int

  package init(agree: Int, disagree: Int) {
    self.agree = agree
    self.disagree = disagree
  }

  package var total: Int { agree + disagree }
}
