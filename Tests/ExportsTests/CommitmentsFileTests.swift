import Testing

@testable import Exports

struct CommitmentsFileTests {
  @Test func `quotes, script ends and odd anchors are written so that JSON and addresses hold`() throws {
    let file = try machineFile(
      "punkter.json",
      of: """
        -- sak.md --
        ---
        tittel: Sak
        type: sak
        ---
        Vi vil:

        - si "ja" til \\\\ og &lt;/script> {#å;b}
        """)
    #expect(
      file == #"""
        [
        {"children":[],"group":null,"id":"å;b","leadIn":"Vi vil:","number":"1","page":"sak",\#
        "text":"si \"ja\" til \\ og \u003c/script>","url":"https://nordvik.example/sak/#%C3%A5;b"}
        ]

        """#)
  }

  @Test func `groups, numbers, nested points and front matter become fields, plans are left out`() throws {
    let file = try machineFile(
      "punkter.json",
      of: """
        -- site.yml --
        navn: Nordvik
        nettsted: https://parti.example/oslo
        -- politikk/arbeid.md --
        ---
        tittel: Arbeid
        type: sak
        ---
        ## Nordvik vil:

        ### Lønn

        4. heve lønna
           - for alle
             - også unge
        5. korte ned tida {#tid .ferdig}
        -- ferje.md --
        ---
        tittel: Ferje
        type: sak
        vil: gå til klokka 23
        ---
        -- plan.md --
        ---
        tittel: Plan
        type: plan
        ---
        Vi vil:

        - ikke være med
        """)
    #expect(
      file == #"""
        [
        {"children":[],"group":null,"id":"ga-til-klokka-23","leadIn":"Nordvik vil:","number":"1",\#
        "page":"ferje","text":"gå til klokka 23","url":"https://parti.example/oslo/ferje/#ga-til-klokka-23"},
        {"children":["for alle","også unge"],"group":"Lønn","id":"lonn-heve-lonna","leadIn":"Nordvik vil:",\#
        "number":"4","page":"politikk/arbeid","text":"heve lønna",\#
        "url":"https://parti.example/oslo/politikk/arbeid/#lonn-heve-lonna"},
        {"children":[],"group":"Lønn","id":"tid","leadIn":"Nordvik vil:","number":"5",\#
        "page":"politikk/arbeid","text":"korte ned tida",\#
        "url":"https://parti.example/oslo/politikk/arbeid/#tid"}
        ]

        """#)
  }
}
