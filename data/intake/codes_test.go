package intake_test

import (
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

const coded = `
	Nr | Q3. MI izmantošana | Q5. Šķēršļi | Q7. Darbinieki
	1 | 1 | 1;3 | 12
	2 | 2 | 2 | 45
	3 | 1 | 1;2;3 | 31
	4 | 9 | 3 | 77
	5 | 1 | 1;2 | 120`

func TestCodesBecomeLabels(t *testing.T) {
	for name, codes := range map[string]string{
		"question, code, label": `
			Jautājums | Kods | Nosaukums
			Q3 | 1 | Plāno izmantot
			Q3 | 2 | Nav plāna
			Q3 | 9 | Nezina
			Q5 | 1 | Finanšu trūkums
			Q5 | 2 | Drošības riski
			Q5 | 3 | Prasmes; zināšanas`,
		"question named once": `
			Mainīgais | Vērtība | Apzīmējums
			Q3. MI izmantošana | 1 | Plāno izmantot
			| 2 | Nav plāna
			| 9 | Nezina
			Q5. Šķēršļi | 1 | Finanšu trūkums
			| 2 | Drošības riski
			| 3 | Prasmes; zināšanas`,
		"heading over code and label": `
			Q3. MI izmantošana |
			1 | Plāno izmantot
			2 | Nav plāna
			9 | Nezina
			|
			Q5. Šķēršļi |
			1 | Finanšu trūkums
			2 | Drošības riski
			3 | Prasmes; zināšanas`,
		"heading and columns named": `
			MI izmantošana |
			Kods | Nosaukums
			1 | Plāno izmantot
			2 | Nav plāna
			9 | Nezina
			Šķēršļi |
			Kods | Nosaukums
			1 | Finanšu trūkums
			2 | Drošības riski
			3 | Prasmes; zināšanas`,
		"pairs side by side": `
			Q3 | | Q5 |
			1 | Plāno izmantot | 1 | Finanšu trūkums
			2 | Nav plāna | 2 | Drošības riski
			9 | Nezina | 3 | Prasmes; zināšanas`,
		"one list a column": `
			Q3 | Q5
			1 = Plāno izmantot | 1 = Finanšu trūkums
			2 = Nav plāna | 2 = Drošības riski
			9 = Nezina | 3 = Prasmes; zināšanas`,
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, lines("Dati", coded), lines("Kodi", codes))
			want(t, "roles", roles(s), map[string]survey.Role{"Dati": "responses", "Kodi": "codes"})
			table := s.Tables[0]
			want(t, "single", counts(table.Question("q3")), "Plāno izmantot 3, Nav plāna 1, Nezina 1 missing")
			q5 := table.Question("q5")
			want(t, "kind", q5.Kind, survey.KindMultiple)
			want(t, "multiple", counts(q5), "Finanšu trūkums 3, Drošības riski 3, Prasmes; zināšanas 3")
			want(t, "number", table.Question("q7").Kind, survey.KindNumber)
			want(t, "cell as written", table.Cell(q5, 0, 2).String(), "a.xlsx!Dati!C4")
			notes := s.Notes
			if len(notes) != 1 || notes[0].Code != "codes-applied" {
				t.Fatalf("notes %v", notes)
			}
			want(t, "note", []any{notes[0].Args["Other"], notes[0].Args["N"], notes[0].Args["Columns"]}, "[Kodi 2 B, C]")
			spoken(t, s)
		})
	}
}

func TestShortCodesAndListsByPlace(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Dati", `
		id | A1 | A2
		1 | A1 | 1
		2 | A2 | 3
		3 | A1 | 2
		4 | A1 | 1
		5 | A2 | 2
		6 | A3 | 1`), lines("Kodi", `
		A1 | | A2
		A1 | Jā | Nekad nav
		A2 | Nē | Ir plānots
		A3 | Daļēji | Ir darbā`))
	table := s.Tables[0]
	want(t, "short codes", counts(table.Question("col:B")), "Jā 3, Nē 2, Daļēji 1")
	want(t, "by place", counts(table.Question("col:C")), "Nekad nav 3, Ir plānots 2, Ir darbā 1")
	want(t, "notes", codes(s.Notes), "[codes-applied  codes-by-place C2:C7]")
	spoken(t, s)
}

func TestCodesOfOptionColumns(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Dati", `
		record_id | tools___1 | tools___2 | Q4_1 | Q4_2 | sex
		1 | 1 | 0 | 1 | 1 | 0
		2 | 0 | 1 | 1 | 0 | 1
		3 | 1 | 1 | 0 | 1 | 1`), lines("Codes", `
		Variable | Value | Label
		tools | 1 | Word
		tools | 2 | Mail
		Q4_1 | 0 | Not mentioned
		Q4_1 | 1 | Mentioned
		Q4_2 | 0 | Not mentioned
		Q4_2 | 1 | Mentioned
		sex | 0 | male
		sex | 1 | female`))
	table := s.Tables[0]
	want(t, "REDCap", counts(table.Question("col:B")), "Word 2, Mail 2")
	want(t, "SPSS", counts(table.Question("col:D")), "Q4_1 2, Q4_2 2")
	want(t, "no tick", counts(table.Question("col:F")), "male 1, female 2")
}

func TestCodesThatDoNotFitAreLeftAlone(t *testing.T) {
	for name, c := range map[string]string{
		"other codes": `
			Jautājums | Kods | Nosaukums
			Q3 | 11 | Plāno izmantot
			Q3 | 12 | Nav plāna
			Q7 | 12 | Divpadsmit
			Q7 | 45 | Četrdesmit pieci`,
		"other questions": `
			Jautājums | Kods | Nosaukums
			Q13 | 1 | Plāno izmantot
			Q13 | 2 | Nav plāna`,
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, lines("Dati", coded), lines("Kodi", c))
			want(t, "kind", s.Tables[0].Question("q7").Kind, survey.KindNumber)
			for _, o := range s.Tables[0].Question("q3").Options {
				if len(o.Label) > 1 {
					t.Errorf("label %q", o.Label)
				}
			}
		})
	}
}

func TestCodesOutsideTheListAreNoted(t *testing.T) {
	text := "id | Q3\n"
	for i := range 20 {
		text += []string{"5 | 1\n", "6 | 2\n"}[i%2]
	}
	s := recognise(t, intake.Options{}, lines("Dati", text+"7 | 8"), lines("Kodi", `
		Jautājums | Kods | Nosaukums
		Q3 | 1 | Plāno izmantot
		Q3 | 2 | Nav plāna`))
	want(t, "counts", counts(s.Tables[0].Question("col:B")), "Plāno izmantot 10, Nav plāna 10, 8 1")
	want(t, "notes", codes(s.Notes), "[code-not-listed B22 codes-applied ]")
	spoken(t, s)
}
