import Testing

private let plan = """
  -- plan.md --
  ---
  tittel: Tiltaksplan
  type: plan
  periode: 2026
  vedtatt: 22.01.2026
  vedtatt-av: Årsmøtet
  erstatter: gammel.md
  ---
  ## 1. Verve

  ### 1.1 Besøke [alle](gammel.md)

  Slik gjør vi det.

  | Tiltak | Kommentar | Ansvar | Frist | Status | Budsjett |
  |---|---|---|---|---|---|
  | | Haster | Styret | 1. mai 2026 | | |
  | Ringe **rundt** | Se [lista](gammel.md) | Leder, Øystein Ås | 01.03.2026 | I gang | 10 000 |
  | Trykke kort | | Leder | Kontinuerlig | | 2500 |
  | Feire | | | 31.12.2026 | nesten | |

  ### 1.2 Følge opp

  -- gammel.md --
  ---
  tittel: Gammel plan
  type: plan
  ---

  """

@Test func `a plan's table has a row for each measure, under its sub-goal`() throws {
  let rendered = try RenderedSite(plan)
  let table = try rendered.part(of: "plan/index.html", from: "<div class=\"measures\">", to: "</table>")
  #expect(
    table.hasPrefix(
      """
      <div class="measures">
      <p class="budget-sum">Budsjett: 12\u{A0}500\u{A0}kr</p>
      <table role="table" aria-labelledby="1-verve">
      <thead role="rowgroup">
      <tr role="row">
      <th role="columnheader" scope="col" class="number">Nr.</th>
      <th role="columnheader" scope="col">Tiltak</th>
      <th role="columnheader" scope="col">Ansvar</th>
      <th role="columnheader" scope="col">Frist</th>
      <th role="columnheader" scope="col">Status</th>
      <th role="columnheader" scope="col" class="amount">Budsjett</th>
      </tr>
      </thead>
      <tbody role="rowgroup">
      <tr role="row" class="goal">
      <th role="rowheader" scope="rowgroup" colspan="6" id="1-1-besoke-alle">
      <div class="goal-title">1.1 Besøke <a href="../gammel/">alle</a></div>
      <p>Slik gjør vi det.</p>

      <div class="terms">
      <p>Ansvar: <a class="owner" href="ansvar/#styret">Styret</a> </p>
      <p>Frist: <time datetime="2026-05-01">1. mai 2026</time></p>
      <div class="comment">Haster</div>
      </div>
      <p class="budget-sum">Budsjett: 12\u{A0}500\u{A0}kr</p>
      </th>
      </tr>
      <tr role="row" id="tiltak-1-1-1">
      <td role="cell" class="number"><span class="label" aria-hidden="true">Nr.</span><a href="#tiltak-1-1-1" aria-label="Lenke til tiltak 1.1.1">1.1.1</a></td>
      <th role="rowheader" scope="row" class="measure"><span class="label" aria-hidden="true">Tiltak</span><div class="value">Ringe <strong>rundt</strong>
      <div class="comment">Se <a href="../gammel/">lista</a></div>
      </div></th>
      <td role="cell"><span class="label" aria-hidden="true">Ansvar</span><ul class="owners"><li><a class="owner" href="ansvar/#leder">Leder</a></li><li><a class="owner" href="ansvar/#oystein-as">Øystein Ås</a></li></ul></td>
      <td role="cell"><span class="label" aria-hidden="true">Frist</span><span class="value"><time datetime="2026-03-01">1. mars 2026</time> <span class="chip forsinket"><svg class="icon" aria-hidden="true"><use href="#s-i-forsinket"/></svg>Forsinket</span></span></td>
      <td role="cell"><span class="label" aria-hidden="true">Status</span><span class="chip pagar"><svg class="icon" aria-hidden="true"><use href="#s-i-pagar"/></svg>Pågår</span></td>
      <td role="cell" class="amount"><span class="label" aria-hidden="true">Budsjett</span>10\u{A0}000\u{A0}kr</td>
      </tr>
      """))
  #expect(
    table.contains(
      "<span class=\"chip lopende\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#s-i-lopende\"/></svg>Kontinuerlig</span>"
    ))
  #expect(
    table.contains(
      "<span class=\"chip ikke-satt\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#s-i-ikke-satt\"/></svg>Ikke satt</span>"
    ))
  #expect(table.contains("<span class=\"chip annen\">nesten</span>"))
  #expect(
    table.contains(
      "<tr role=\"row\" class=\"empty\"><td role=\"cell\" colspan=\"6\">Ingen tiltak ført opp ennå.</td></tr>"
    ))
  #expect(try brokenLinks(in: rendered) == [])
}

@Test func `a plan says what it comes to, and leaves out what is none`() throws {
  let summary = try RenderedSite(plan).part(of: "plan/index.html", from: "<dl class=\"tiles\">", to: "</p>")
  #expect(
    summary == """
      <dl class="tiles">
      <div><dt>Tiltak</dt><dd>3</dd></div>
      <div class="ferdig"><dt>Fullført</dt><dd>0</dd></div>
      <div class="lopende"><dt>Løpende</dt><dd>1</dd></div>
      <div class="forsinket"><dt>Forsinket</dt><dd>1</dd></div>
      <div class="ikke-satt"><dt>Status ikke satt</dt><dd>1</dd></div>
      <div class="money"><dt>Budsjett</dt><dd>12\u{A0}500\u{A0}kr</dd></div>
      </dl>
      <p class="progress"><progress value="0" max="2" aria-label="Framdrift"></progress> 0 av 2 fullført</p>
      """)
}

@Test func `a plan says when it was adopted, by whom, and instead of what`() throws {
  #expect(
    try RenderedSite(plan).part(of: "plan/index.html", from: "<dl class=\"terms\">", to: "</dl>") == """
      <dl class="terms">
      <div><dt>Periode</dt><dd>2026</dd></div>
      <div><dt>Vedtatt</dt><dd><time datetime="2026-01-22">22. januar 2026</time></dd></div>
      <div><dt>Vedtatt av</dt><dd>Årsmøtet</dd></div>
      <div><dt>Erstatter</dt><dd><a href="../gammel/">Gammel plan</a></dd></div>
      </dl>
      """)
}

@Test func `those responsible have a page of their own, in Norwegian order, and nobody comes last`() throws {
  let rendered = try RenderedSite(plan)
  let page = try rendered.text("plan/ansvar/index.html")
  #expect(page.contains("<title>Ansvar: Tiltaksplan – ") && page.contains("<h1>Ansvar</h1>"))
  let ids = values(
    of: "id", in: try rendered.part(of: "plan/ansvar/index.html", from: "</nav>\n<section", to: "</main>"))
  #expect(ids == ["leder", "styret", "oystein-as", "s-uten-ansvarlig"])
  #expect(
    try rendered.part(
      of: "plan/ansvar/index.html", from: "<section class=\"owner-section\"", to: "</section>") == """
        <section class="owner-section" aria-labelledby="leder">
        <h2 id="leder">Leder</h2>
        <p class="count">2 av 3 tiltak</p>
        <ul class="owned">
        <li>
        <p class="owned-measure"><a href="../#tiltak-1-1-1"><span class="number">1.1.1</span> Ringe rundt</a></p>
        <p class="owned-facts"><span class="goal">Besøke alle</span> <time datetime="2026-03-01">1. mars 2026</time> \
        <span class="chip forsinket"><svg class="icon" aria-hidden="true"><use href="#s-i-forsinket"/></svg>Forsinket</span> \
        <span class="chip pagar"><svg class="icon" aria-hidden="true"><use href="#s-i-pagar"/></svg>Pågår</span></p>
        </li>
        <li>
        <p class="owned-measure"><a href="../#tiltak-1-1-2"><span class="number">1.1.2</span> Trykke kort</a></p>
        <p class="owned-facts"><span class="goal">Besøke alle</span> \
        <span class="chip lopende"><svg class="icon" aria-hidden="true"><use href="#s-i-lopende"/></svg>Kontinuerlig</span> \
        <span class="chip ikke-satt"><svg class="icon" aria-hidden="true"><use href="#s-i-ikke-satt"/></svg>Ikke satt</span></p>
        </li>
        </ul>
        </section>
        """)
  #expect(!rendered.paths.contains("gammel/ansvar/index.html"))
}

@Test func `deadlines are listed by quarter, and not drawn without dates`() throws {
  let timeline = try RenderedSite(plan).part(
    of: "plan/index.html", from: "<section class=\"timeline\"", to: "</section>")
  #expect(
    timeline.contains(
      "<h3>1. kvartal 2026</h3>\n<ol>\n<li><span class=\"when\"><time datetime=\"2026-03-01\">"))
  #expect(timeline.contains("<h3>4. kvartal 2026</h3>"))
  #expect(timeline.contains("<summary>Løpende (1)</summary>"))
  let undated =
    "-- p.md --\n---\ntittel: P\ntype: plan\n---\n## 1. Mål\n\n| Tiltak | Frist |\n|---|---|\n| A | Løpende |\n"
  #expect(try !RenderedSite(undated).text("p/index.html").contains("class=\"timeline\""))
}

@Test func `someone who answers for a goal without measures has a place on the page of owners`() throws {
  let text =
    "-- p.md --\n---\ntittel: P\ntype: plan\n---\n## Mål\n\n| Tiltak | Ansvar |\n|---|---|\n| | Styret |\n"
  let rendered = try RenderedSite(text)
  #expect(try brokenLinks(in: rendered) == [])
  #expect(try rendered.text("p/ansvar/index.html").contains("<li><a href=\"../#mal\">Mål</a></li>"))
}

@Test func `columns that are empty through the whole plan are not drawn`() throws {
  let text =
    "-- p.md --\n---\ntittel: P\ntype: plan\n---\n## Mål\n\n| Tiltak | Ansvar | Status |\n|---|---|---|\n| A | | |\n"
  let rendered = try RenderedSite(text)
  let table = try rendered.part(of: "p/index.html", from: "<thead", to: "</tr>")
  #expect(values(of: "scope", in: table) == ["col"])
  #expect(try rendered.text("p/index.html").contains("<p>Status er ikke satt for 1 av 1 tiltak.</p>"))
}

@Test(arguments: [
  ("01.03.2026", "1. mars 2026"), ("2026-03-01", "1. mars 2026"), ("1. mars 2026", "1. mars 2026"),
  ("innen 01.03.2026", "innen 01.03.2026"), ("2026", "2026"), ("1. kvartal 2026", "1. kvartal 2026"),
])
func `a deadline in figures is written out, and other words are left as they are`(
  written: String, shown: String
) throws {
  let rendered = try RenderedSite(
    "-- plan.md --\n---\ntittel: Plan\ntype: plan\n---\n## 1. Mål\n\n| Tiltak | Frist |\n|---|---|\n| Ringe | \(written) |\n"
  )
  let cell = try rendered.part(of: "plan/index.html", from: "<span class=\"value\"><time", to: "</time>")
  #expect(cell.hasSuffix(">\(shown)</time>"))
}

@Test func `a measure without a number has a link to itself`() throws {
  let rendered = try RenderedSite(
    "-- plan.md --\n---\ntittel: Plan\ntype: plan\n---\n## Andre\n\n| Tiltak | Frist |\n|---|---|\n| Ringe {#ringe} | 2026 |\n"
  )
  let row = try rendered.part(of: "plan/index.html", from: "<tr role=\"row\" id=", to: "</tr>")
  #expect(row.contains("<a class=\"anchor\" href=\"#ringe\" aria-label=\"Lenke til dette tiltaket\"></a>"))
}
