extension TemplateWords {
  static let english = TemplateWords(
    library: """
      # The register: one record for each source. Put the files into sources/library/ first;
      # 'jejak add FILE' writes a record for you. Only id and file are needed.
      version: 1
      sources:
      # - id: letter-2018              # small letters, digits, hyphens; it stays for good
      #   file: letter-2018.html       # below sources/library/
      #   type: webpage
      #   class: primary               # primary secondary tertiary own
      #   language: en
      #   title: "A title: in quotation marks when it has a colon"
      #   issued: "2018-07-03"
      #   group: press-release-2018    # texts that repeat one another share a group
      #   origin: {by: hand}

      """,
    plan: """
      # What the study asks. Fill it in as you go; nothing here has to be complete to begin.
      version: 1
      title: TITLE
      languages: [en]                  # of the report; the first is the default
      method: miles-huberman
      profile: sketch                  # sketch, thesis or full: how much the program asks of you
      questions:
      # - {id: RQ1, text: "What forms does the cooperation take?"}
      cases:
      # - {id: KR, name: "South Korea"}
      coders:
      - {id: CODER, role: analyst}

      """,
    codes: """
      # The codebook. A code needs an id and a name; a definition before the study is final.
      # Indicators only suggest. A person codes.
      version: 1
      codes:
      # - id: FORM                     # a container, to order the others
      #   name: form
      #   applied: false
      # - id: FORM-TRAIN
      #   parent: FORM
      #   name: training
      #   definition: "Teaching that one side gives the other."
      #   exclude: [{when: "only announced as a wish", use: WISH}]
      #   needs: [case, claim]         # what a coding must carry before it counts
      #   indicators:
      #   - phrase: joint exercise
      #   - word: "train*"             # in quotation marks, because of the star

      """,
    displays: """
      # What to look at side by side. 'jejak run' computes the displays anew each time.
      version: 1
      displays:
      # - id: forms
      #   kind: conceptually-clustered-matrix
      #   title: Forms of cooperation by case
      #   rows: {by: case}
      #   columns: {codes: ["FORM-*"]}
      #   cell: {show: excerpts, level: groups}

      """,
    findings: """
      # What you conclude, and the tests each conclusion must pass at every run.
      version: 1
      findings:
      # - id: F1
      #   question: RQ1
      #   level: describe              # describe explain predict
      #   text: "Training was given in both cases."
      #   claim: done                  # the strongest status that the wording asserts
      #   rests-on: [{display: forms, row: KR, column: FORM-TRAIN}]
      #   expects:
      #   - {count: {code: FORM-TRAIN, case: KR}, level: groups, at-least: 2}
      #   against: [{search: "cancelled, postponed", date: "2026-11-20", found: [], answer: "none found"}]

      """
  )
}
