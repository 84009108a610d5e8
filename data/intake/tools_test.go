package intake_test

import (
	"fmt"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// answer is what a question of a layout must be read as.
type answer struct {
	column   string // the first
	kind     survey.Kind
	counts   string
	answered int
	asked    int
	twin     string
}

// tool is a layout as one survey tool writes it.
type tool struct {
	sheets  []*workbook.Sheet
	header  string
	rows    int
	answers []answer
	notes   string
}

// The layouts of the survey tools, each with its traps.
func TestTools(t *testing.T) {
	for name, c := range map[string]tool{
		"LimeSurvey with codes and texts": {
			sheets: []*workbook.Sheet{lines("results", `
				id. Response ID | submitdate. Date submitted | lastpage. Last page | startlanguage. Start language | seed. Seed | G1. Vai lieto? | A2[SQ001]. Kas traucē? [Nauda] | A2[SQ002]. Kas traucē? [Laiks] | A2[other]. Kas traucē? [Cits] | B1. Ko darīsiet?
				1 | 2025-03-01 10:00:00 | 3 | lv | 1111 | Jā | Jā | Nē | | N/A
				2 | 2025-03-01 11:00:00 | 3 | lv | 2222 | Nē | N/A | N/A | N/A | Neko
				3 | 2025-03-02 10:00:00 | 3 | lv | 3333 | Jā | Nē | Jā | Gribas trūkums | N/A
				4 | 2025-03-03 10:00:00 | 3 | lv | 4444 | Jā | Jā | Jā | | N/A`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "F", kind: survey.KindSingle, counts: "Jā 3, Nē 1", answered: 4, asked: 4},
				{column: "G", kind: survey.KindMultiple, counts: "Nauda 2, Laiks 2", answered: 3, asked: 3, twin: "I"},
				{column: "B", kind: survey.KindMeta, answered: 4, asked: 4},
				{column: "E", kind: survey.KindMeta, answered: 4, asked: 4},
			},
			notes: "[open-text J2:J5]",
		},
		"Google Forms": {
			sheets: []*workbook.Sheet{lines("Form Responses 1", `
				Laika zīmogs | Jūsu iestāde | Ko lietojat? | Cik bieži? [Teksta rakstīšana] | Cik bieži? [Datu analīze]
				2025-03-01 10:00:00 | Iestāde 001 | Tabulas, Diagrammas, kartes un shēmas | Nekad | Bieži
				2025-03-01 10:05:00 | Iestāde 002 | Tabulas | Reti | Nekad
				2025-03-01 10:09:00 | Iestāde 003 | Diagrammas, kartes un shēmas | Bieži | Reti
				2025-03-01 10:11:00 | Iestāde 004 | Teksts, Tabulas | Nekad | Nekad
				2025-03-01 10:15:00 | Iestāde 005 | Teksts, Diagrammas, kartes un shēmas | Reti | Reti`)},
			header: "[1]", rows: 5,
			answers: []answer{
				{column: "A", kind: survey.KindMeta, answered: 5, asked: 5},
				{column: "C", kind: survey.KindMultiple, counts: "Diagrammas, kartes un shēmas 3, Tabulas 3, Teksts 2", answered: 5, asked: 5},
				{column: "D", kind: survey.KindScale, counts: "Nekad 2, Reti 2, Bieži 1", answered: 5, asked: 5},
				{column: "E", kind: survey.KindScale, counts: "Nekad 2, Reti 2, Bieži 1", answered: 5, asked: 5},
			},
			notes: "[open-text B2:B6]",
		},
		"Microsoft Forms": {
			sheets: []*workbook.Sheet{lines("Sheet1", `
				ID | Start time | Completion time | Email | Name | Vai lieto? | Kas vajadzīgs?
				1 | 2025-03-01 10:00:00 | 2025-03-01 10:05:00 | anonymous | | Jā | Nauda;Prasmes;
				2 | 2025-03-01 11:00:00 | 2025-03-01 11:05:00 | anonymous | | Nē | Nauda;
				3 | 2025-03-01 12:00:00 | 2025-03-01 12:05:00 | anonymous | | Jā | Prasmes;
				4 | 2025-03-01 13:00:00 | 2025-03-01 13:05:00 | anonymous | | Jā |`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "B", kind: survey.KindMeta, answered: 4, asked: 4},
				{column: "D", kind: survey.KindMeta, answered: 4, asked: 4},
				{column: "G", kind: survey.KindMultiple, counts: "Nauda 2, Prasmes 2", answered: 3, asked: 4},
			},
			notes: "[]",
		},
		"Microsoft Forms with one option each": {
			sheets: []*workbook.Sheet{lines("Sheet1", `
				ID | Start time | Kas vajadzīgs?
				1 | 2025-03-01 10:00:00 | Nauda;
				2 | 2025-03-01 11:00:00 | Prasmes;
				3 | 2025-03-01 12:00:00 | Nauda;`)},
			header: "[1]", rows: 3,
			answers: []answer{{column: "C", kind: survey.KindMultiple, counts: "Nauda 2, Prasmes 1", answered: 3, asked: 3}},
			notes:   "[]",
		},
		"SurveyMonkey": {
			sheets: []*workbook.Sheet{lines("Sheet", `
				Respondent ID | Collector ID | Which clouds do you use? | | | What is your size? | Any comments?
				| | Public | Private | Other (please specify) | Response | Open-Ended Response
				11001 | 7 | Public | | | 10-49 | Fine
				11002 | 7 | | | own cellar | <10 |
				11003 | 7 | Public | Private | | >50 | Thanks a lot
				11004 | 7 | | | | N/A |`)},
			header: "[1 2]", rows: 4,
			answers: []answer{
				{column: "C", kind: survey.KindMultiple, counts: "Public 2, Private 1", answered: 3, asked: 4, twin: "E"},
				{column: "F", kind: survey.KindScale, counts: "<10 1, 10-49 1, >50 1, N/A 1 missing", answered: 4, asked: 4},
				{column: "G", kind: survey.KindText, answered: 2, asked: 4},
			},
			notes: "[open-text G3:G6 states-not-told-apart C:D]",
		},
		"Qualtrics with twins": {
			sheets: []*workbook.Sheet{lines("data", `
				StartDate | Progress | ResponseId | Q1 | Q1_4_TEXT | Q2_1 | Q2_2 | Q2_3 | Q2_3_TEXT | Q1_DO
				Start Date | Progress | Response ID | Who are you? - Selected Choice | Who are you? - Other - Text | Which? - Selected Choice - Word | Which? - Selected Choice - Mail | Which? - Selected Choice - Other | Which? - Other - Text | Who are you? - Display Order
				{"ImportId":"startDate"} | {"ImportId":"progress"} | {"ImportId":"_recordId"} | {"ImportId":"QID1"} | {"ImportId":"QID1_4_TEXT"} | {"ImportId":"QID2"} | {"ImportId":"QID2"} | {"ImportId":"QID2"} | {"ImportId":"QID2_3_TEXT"} | {"ImportId":"QID1_DO"}
				2025-03-01 10:00:00 | 100 | R_1 | Auditor | | Word | Mail | | | 1
				2025-03-01 11:00:00 | 100 | R_2 | Other | Guest | | Mail | Other | own tool | 1
				2025-03-01 12:00:00 | 100 | R_3 | Auditor | | Word | | | | 1
				2025-03-01 13:00:00 | 100 | R_4 | Auditor | | Word | Mail | | | 1`)},
			header: "[1 2 3]", rows: 4,
			answers: []answer{
				{column: "D", kind: survey.KindSingle, counts: "Auditor 3, Other 1", answered: 4, asked: 4, twin: "E"},
				{column: "F", kind: survey.KindMultiple, counts: "Word 3, Mail 3, Other 1", answered: 4, asked: 4, twin: "I"},
				{column: "A", kind: survey.KindMeta, answered: 4, asked: 4},
				{column: "J", kind: survey.KindMeta, answered: 4, asked: 4},
			},
			notes: "[]",
		},
		"Qualtrics joined without a space": {
			sheets: []*workbook.Sheet{lines("data", `
				ResponseId | Q2
				Response ID | Which? - Selected Choice
				R_1 | Word,Mail
				R_2 | Mail
				R_3 | Word
				R_4 | Word,Paper, pen and pencil
				R_5 | Paper, pen and pencil`)},
			header: "[1 2]", rows: 5,
			answers: []answer{{column: "B", kind: survey.KindMultiple, counts: "Word 3, Mail 2, Paper, pen and pencil 2", answered: 5, asked: 5}},
			notes:   "[]",
		},
		"EUSurvey": {
			sheets: []*workbook.Sheet{euSurvey("Content",
				[]any{"Vai lieto MI? (Q1)", "Ko lieto? (Q2)", "Cik bieži?: Teksti (Q3)", "Cik bieži?: Dati (Q4)", "Contribution ID", "Creation Date"},
				[]any{"Jā (A1)", "Word (B1); Pasts (B2)", "Nekad (C1)", "Bieži (C3)", "x-1", "2025-03-01"},
				[]any{"Nē (A2)", nil, "Reti (C2)", "Nekad (C1)", "x-2", "2025-03-02"},
				[]any{"Jā (A1)", "Pasts (B2)", "Reti (C2)", "Reti (C2)", "x-3", "2025-03-03"},
				[]any{"Jā (A1)", "Word (B1)", "Bieži (C3)", "Reti (C2)", "x-4", "2025-03-04"},
			)},
			header: "[4]", rows: 4,
			answers: []answer{
				{column: "A", kind: survey.KindSingle, counts: "Jā 3, Nē 1", answered: 4, asked: 4},
				{column: "B", kind: survey.KindMultiple, counts: "Pasts 2, Word 2", answered: 3, asked: 4},
				{column: "C", kind: survey.KindScale, counts: "Nekad 1, Reti 2, Bieži 1", answered: 4, asked: 4},
				{column: "F", kind: survey.KindMeta, answered: 4, asked: 4},
			},
			notes: "[]",
		},
		"REDCap": {
			sheets: []*workbook.Sheet{lines("data", `
				record_id | redcap_survey_identifier | tools___1 | tools___2 | tools___99 | role | survey_complete
				1 | | 1 | 0 | 0 | auditor | Complete
				2 | | 0 | 1 | 0 | clerk | Complete
				3 | | 1 | 1 | 0 | auditor | Complete
				4 | | 0 | 0 | 0 | | Incomplete`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "C", kind: survey.KindMultiple, counts: "1 2, 2 2, 99 0", answered: 4, asked: 4},
				{column: "F", kind: survey.KindSingle, counts: "auditor 2, clerk 1", answered: 3, asked: 4},
			},
			notes: "[zeros-not-told-apart C:E]",
		},
		"SPSS with numbered columns": {
			sheets: []*workbook.Sheet{lines("Dati", `
				ID | Q1 | Q4_1 | Q4_2 | Q4_3 | svars
				1 | 1 | 1 | 0 | 0 | 0,85
				2 | 2 | 0 | 1 | 1 | 1,12
				3 | 1 | | | | 0,97
				4 | 3 | 1 | 1 | 0 | 1,04`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "C", kind: survey.KindMultiple, counts: "Q4_1 2, Q4_2 2, Q4_3 1", answered: 3, asked: 4},
				{column: "F", kind: survey.KindNumber, answered: 4, asked: 4},
			},
			notes: "[]",
		},
		"Kobo, both at once": {
			sheets: []*workbook.Sheet{lines("survey", `
				start | end | group/tools | group/tools/word | group/tools/mail | group/tools/none | role | _id | _uuid | _index
				2025-03-01T10:00:00 | 2025-03-01T10:05:00 | word mail | 1 | 1 | 0 | auditor | 101 | 0f8fad5b-d9cb-469f-a165-70867728950e | 1
				2025-03-01T11:00:00 | 2025-03-01T11:05:00 | word | 1 | 0 | 0 | clerk | 102 | 7c9e6679-7425-40de-944b-e07fc1f90ae7 | 2
				2025-03-01T12:00:00 | 2025-03-01T12:05:00 | | | | | auditor | 103 | 6ecd8c99-4036-403d-bf84-cf8400f67836 | 3
				2025-03-01T13:00:00 | 2025-03-01T13:05:00 | none | 0 | 0 | 1 | clerk | 104 | 3f333df6-90a4-4fda-8dd3-9485d27cee36 | 4`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "C", kind: survey.KindMeta, answered: 3, asked: 4},
				{column: "D", kind: survey.KindMultiple, counts: "word 2, mail 1, none 1", answered: 3, asked: 4},
				{column: "I", kind: survey.KindMeta, answered: 4, asked: 4},
			},
			notes: "[counted-twice C2:C5]",
		},
		"Kobo with dots": {
			sheets: []*workbook.Sheet{lines("survey", `
				start | group.tools | group.tools.word | group.tools.mail | _id
				2025-03-01T10:00:00 | word mail | TRUE | TRUE | 101
				2025-03-01T11:00:00 | word | TRUE | FALSE | 102
				2025-03-01T12:00:00 | mail | FALSE | TRUE | 103`)},
			header: "[1]", rows: 3,
			answers: []answer{
				{column: "B", kind: survey.KindMeta, answered: 3, asked: 3},
				{column: "C", kind: survey.KindMultiple, counts: "word 2, mail 2", answered: 3, asked: 3},
			},
			notes: "[counted-twice B2:B4]",
		},
		"Kobo with repeat groups": {
			sheets: []*workbook.Sheet{
				lines("survey", `
					start | role | uses | _id | _index
					2025-03-01T10:00:00 | auditor | yes | 101 | 1
					2025-03-01T11:00:00 | clerk | no | 102 | 2
					2025-03-01T12:00:00 | auditor | yes | 103 | 3`),
				lines("projects", `
					project_stage | project_cost | _index | _parent_table_name | _parent_index
					pilot | 12000 | 1 | survey | 1
					live | 45000 | 2 | survey | 1
					pilot | 8000 | 3 | survey | 3
					live | 1000 | 4 | survey | 3`),
			},
			header: "[1]", rows: 3,
			answers: []answer{{column: "B", kind: survey.KindSingle, counts: "auditor 2, clerk 1", answered: 3, asked: 3}},
			notes:   "[repeat-group ]",
		},
		"Typeform": {
			sheets: []*workbook.Sheet{lines("responses", `
				# | Vai lieto? | Nauda | Laiks | Other | Prasmes | Dati | Other2 | Start Date (UTC) | Submit Date (UTC) | Network ID
				a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6 | Jā | Nauda | | | Prasmes | | | 2025-03-01 10:00:00 | 2025-03-01 10:05:00 | f1
				b1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6 | Nē | Nauda | Laiks | | | Dati | | 2025-03-01 10:00:00 | 2025-03-01 10:05:00 | f2
				c1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6 | Jā | | | pati vaina | Prasmes | Dati | cits iemesls | 2025-03-01 10:00:00 | 2025-03-01 10:05:00 | f3
				d1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6 | Nē | | Laiks | | | Dati | | 2025-03-01 10:00:00 | 2025-03-01 10:05:00 | f4`)},
			header: "[1]", rows: 4,
			answers: []answer{
				{column: "A", kind: survey.KindMeta, answered: 4, asked: 4},
				{column: "C", kind: survey.KindMultiple, counts: "Nauda 2, Laiks 2", answered: 4, asked: 4, twin: "E"},
				{column: "F", kind: survey.KindMultiple, counts: "Prasmes 2, Dati 3", answered: 4, asked: 4, twin: "H"},
				{column: "I", kind: survey.KindMeta, answered: 4, asked: 4},
			},
			notes: "[no-question-text C:D no-question-text F:G]",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, c.sheets...)
			if len(s.Tables) != 1 {
				t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
			}
			table := s.Tables[0]
			accounted(t, s, table)
			spoken(t, s)
			want(t, "header rows", table.HeaderRows, c.header)
			want(t, "respondents", table.Len(), c.rows)
			for _, a := range c.answers {
				q := table.Question("col:" + a.column)
				if q == nil {
					t.Errorf("%s: no question", a.column)
					continue
				}
				want(t, a.column+" kind", q.Kind, a.kind)
				want(t, a.column+" counts", counts(q), a.counts)
				want(t, a.column+" answered and asked", []int{q.Answered.Count(), q.Asked.Count()}, []int{a.answered, a.asked})
				want(t, a.column+" twin", q.Twin, a.twin)
				want(t, a.column+" first column", q.Columns[0], a.column)
			}
			want(t, "notes", codes(s.Notes), c.notes)
		})
	}
}

// A survey of a statistics firm: the same rows in values and in labels.
func TestValuesAndLabelsOfPanels(t *testing.T) {
	values := "ID | Q1 | Q4_1 | Q4_2 | Q9\n"
	named := values
	for i := range 12 {
		q1, a, b, q9 := 1+i%2, i%2, (i/2)%2, 1+i%5
		values += fmt.Sprintf("%d | %d | %d | %d | %d\n", 100+i, q1, a, b, q9)
		named += fmt.Sprintf("%d | %s | %s | %s | %s\n", 100+i, []string{"", "Jā", "Nē"}[q1], []string{"Nav atzīmēts", "Atzīmēts"}[a], []string{"Nav atzīmēts", "Atzīmēts"}[b],
			[]string{"", "Ļoti slikti", "Slikti", "Viduvēji", "Labi", "Ļoti labi"}[q9])
	}
	for name, sheets := range map[string][]*workbook.Sheet{
		"values first": {lines("Kodi", values), lines("Teksti", named)},
		"labels first": {lines("Teksti", named), lines("Kodi", values)},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, sheets...)
			if len(s.Tables) != 1 || s.Tables[0].Sheet != "Teksti" {
				t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
			}
			table := s.Tables[0]
			want(t, "respondents", table.Len(), 12)
			want(t, "single", counts(table.Question("col:B")), "Jā 6, Nē 6")
			want(t, "multiple", counts(table.Question("col:C")), "Q4_1 6, Q4_2 6")
			want(t, "scale", table.Question("col:E").Kind, survey.KindScale)
			want(t, "notes", codes(s.Notes), "[same-rows ]")
		})
	}
}

// What a statistics office sends: counts and shares, a sheet a question.
func TestSummarySheetsAreNoResponses(t *testing.T) {
	for name, sheets := range map[string][]*workbook.Sheet{
		"a sheet a question": {
			lines("Question 1", `
				Vai lietojat MI? | | | |
				Answer Choices | Responses | |
				Jā | 45.0% | 45 |
				Nē | 55.0% | 55 |
				| Answered | 100 |
				| Skipped | 3 |`),
			lines("Question 2", `
				Kas traucē? | | | |
				Answer Choices | Responses | |
				Nauda | 61.2% | 60 |
				Laiks | 38.8% | 38 |
				| Answered | 98 |
				| Skipped | 5 |`),
		},
		"counts and shares in pairs": {lines("1. tabula", `
			Vai lietojat MI? | | | | | |
			| Ministrijas | | Pašvaldības | | Kopā |
			| skaits | % | skaits | % | skaits | %
			Jā | 10 | 66.7 | 22 | 51.2 | 32 | 55.2
			Nē | 5 | 33.3 | 21 | 48.8 | 26 | 44.8
			Kopā | 15 | 100 | 43 | 100 | 58 | 100`)},
		"pivot table": {lines("Pivot", `
			Row Labels | Jā | Nē | Grand Total
			ministrija | 4 | 2 | 6
			padotība | 5 | 1 | 6
			Grand Total | 9 | 3 | 12`)},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, sheets...)
			want(t, "tables", len(s.Tables), 0)
			for sheet, role := range roles(s) {
				want(t, sheet, role, survey.RoleSummary)
			}
		})
	}
}
