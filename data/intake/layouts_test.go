package intake_test

import (
	"testing"

	"izpete/data/survey"
)

func TestLayouts(t *testing.T) {
	for name, c := range map[string]struct {
		sheet    string
		header   string
		rows     int
		question string // by column
		kind     survey.Kind
		counts   string
		answered int
		asked    int
	}{
		"one header row, single choice": {
			`Iestāde | Tips | Q3. MI izmantošana
			Ministrija 01 | ministrija | Plāno izmantot
			Ministrija 02 | ministrija | Nav plāna
			Iestāde 001 | padotība | Plāno izmantot
			Iestāde 002 | padotība | Nezinu
			Iestāde 003 | padotība | Plāno izmantot`,
			"[1]", 5, "C", survey.KindSingle, "Plāno izmantot 3, Nav plāna 1, Nezinu 1 missing", 5, 5,
		},
		"two header rows, 0/1, not asked and no answer": {
			`Iestāde | Q7. Šķēršļi |  | | Piezīmes
			 | Finanšu trūkums | Drošības riski | Cits |
			Ministrija 01 | 1 | 0 | 0 | a
			Ministrija 02 | 1 | 1 | 0 | b
			Iestāde 001 | 0 | 0 | 0 |
			Iestāde 002 | N/A | N/A | N/A | c
			Iestāde 003 | | | |`,
			"[1 2]", 5, "B", survey.KindMultiple, "Finanšu trūkums 2, Drošības riski 1, Cits 0", 3, 4,
		},
		"title and blank row above": {
			`Aptaujas dati
			|
			Iestāde | Vadlīnijas
			Ministrija 01 | Jā
			Ministrija 02 | Nē
			Iestāde 001 | Nē, bet plānots
			Iestāde 002 | Nē`,
			"[3]", 4, "B", survey.KindSingle, "Jā 1, Nē, bet plānots 1, Nē 2", 4, 4,
		},
		"jā and nē in columns with stems": {
			`ID | Šķēršļi [Nauda] | Šķēršļi [Laiks] | Šķēršļi [Cits]
			1 | Jā | Nē |
			2 | Nē | Nē | Trūkst cilvēku
			3 | | | Nav laika
			4 | Jā | Jā |
			5 | | |`,
			"[1]", 5, "B", survey.KindMultiple, "Nauda 2, Laiks 1", 4, 5,
		},
		"label or blank without a question": {
			`Nr | Finanšu trūkums | Drošības riski | Vadlīniju trūkums
			1 | Finanšu trūkums | |
			2 | Finanšu trūkums | Drošības riski | Vadlīniju trūkums
			3 | | Drošības riski |
			4 | | |`,
			"[1]", 4, "C", survey.KindMultiple, "Finanšu trūkums 2, Drošības riski 2, Vadlīniju trūkums 1", 3, 4,
		},
		"joined with semicolons and one at the end": {
			`ID | Q8. Priekšnoteikumi
			1 | Prasmes;Nauda;
			2 | Nauda;
			3 | Prasmes;
			4 |
			5 | Nauda;Prasmes;Nezinu;`,
			"[1]", 5, "B", survey.KindMultiple, "Nauda 3, Prasmes 3, Nezinu 1 missing", 4, 5,
		},
		"joined with commas, an option holding one": {
			`ID | Kas palīdz?
			1 | Tabulas, Diagrammas, kartes un shēmas
			2 | Diagrammas, kartes un shēmas
			3 | Tabulas
			4 | Tabulas, Teksts
			5 | Teksts, Diagrammas, kartes un shēmas
			6 | Teksts`,
			"[1]", 6, "B", survey.KindMultiple, "Diagrammas, kartes un shēmas 3, Tabulas 3, Teksts 3", 6, 6,
		},
		"brackets are not torn": {
			`ID | Tools
			1 | Office (Word, Excel); Mail
			2 | Office (Word, Excel)
			3 | Mail; Scripting (shell; Python)
			4 | Scripting (shell; Python)
			5 | Mail`,
			"[1]", 5, "B", survey.KindMultiple, "Mail 3, Office (Word, Excel) 2, Scripting (shell; Python) 2", 5, 5,
		},
		"bands": {
			`ID | Izmaksas
			1 | Virs 250 000 eiro
			2 | 0–10 000 eiro
			3 | Nav apzināts
			4 | 0–10 000 eiro
			5 | 100 000–250 000 eiro
			6 | Nav apzināts
			7 | Nav apzināts`,
			"[1]", 7, "B", survey.KindScale, "0–10 000 eiro 2, 100 000–250 000 eiro 1, Virs 250 000 eiro 1, Nav apzināts 3 missing", 7, 7,
		},
		"likert in Latvian": {
			`ID | MI palīdz
			1 | Piekrītu
			2 | Drīzāk piekrītu
			3 | Pilnībā nepiekrītu
			4 | Nepiekrītu
			5 | Grūti pateikt`,
			"[1]", 5, "B", survey.KindScale, "Pilnībā nepiekrītu 1, Nepiekrītu 1, Drīzāk piekrītu 1, Piekrītu 1, Grūti pateikt 1 missing", 5, 5,
		},
		"totals and notes below": {
			`Iestāde | Šķēršļi/Nauda | Šķēršļi/Laiks
			Ministrija 01 | 1 | 0
			Ministrija 02 | 1 | 1
			Ministrija 03 | 0 | 1
			Kopā | 2 | 2
			|
			Piezīme: dati par 2025. gadu`,
			"[1]", 3, "B", survey.KindMultiple, "Nauda 2, Laiks 2", 3, 3,
		},
		"SurveyMonkey": {
			`Respondent ID | Which clouds? | | | What size? |
			 | Public | Private | Other (please specify) | Response | Other (please specify)
			11001 | Public | | | 10-49 |
			11002 | | | own cellar | <10 |
			11003 | Public | Private | | >50 |
			11004 | | | | N/A | no idea`,
			"[1 2]", 4, "B", survey.KindMultiple, "Public 2, Private 1", 3, 4,
		},
		"marks of a tool that numbers its options": {
			`q1 | | q2
			Where are you? | | Your role
			Using | Giving |
			1 | 2 | Tester
			1 | | Tester
			| 2 | Manager
			1 | | Manager`,
			"[1 2 3]", 4, "A", survey.KindMultiple, "Using 3, Giving 2", 4, 4,
		},
		"REDCap": {
			`record_id | tools___1 | tools___2 | age
			1 | 1 | 0 | 34
			2 | 0 | 0 | 51
			3 | 1 | 1 | 47`,
			"[1]", 3, "B", survey.KindMultiple, "1 2, 2 1", 3, 3,
		},
		"crosses, and routed past in words": {
			`Iestāde | Q7. Šķēršļi | | Q8. Vai plāno?
			| Nauda | Laiks |
			Ministrija 01 | x | | Jā
			Ministrija 02 | X | x | nav jautāts
			Ministrija 03 | nav jautāts | nav jautāts | Nē
			Ministrija 04 | | | Nē`,
			"[1 2]", 4, "B", survey.KindMultiple, "Nauda 2, Laiks 1", 2, 3,
		},
		"seen and not answered": {
			`ID | Vai plāno? | E
			1 | Jā | 1
			2 | -99 | 2
			3 | Nē | 3
			4 | #N/A | 4`,
			"[1]", 4, "B", survey.KindSingle, "Jā 1, Nē 1", 2, 3,
		},
		"codes alone in brackets": {
			`id | Q1 [a] | Q1 [b] | A2[SQ001] | A2[SQ002] | A2[other]
			1 | 1 | 0 | Y | |
			2 | 1 | 1 | | Y |
			3 | 0 | 0 | | | cits`,
			"[1]", 3, "E", survey.KindMultiple, "SQ001 1, SQ002 1", 3, 3,
		},
		"scale in figures": {
			`ID | Cik svarīgi?
			1 | 5
			2 | 4
			3 | 5
			4 | 10
			5 | 4
			6 | -`,
			"[1]", 6, "B", survey.KindScale, "4 2, 5 2, 10 1", 5, 6,
		},
	} {
		t.Run(name, func(t *testing.T) {
			table := one(t, c.sheet)
			want(t, "header rows", table.HeaderRows, c.header)
			want(t, "respondents", table.Len(), c.rows)
			q := table.Question("col:" + c.question)
			if q == nil {
				t.Fatalf("no question in column %s", c.question)
			}
			want(t, "kind", q.Kind, c.kind)
			want(t, "counts", counts(q), c.counts)
			want(t, "answered", q.Answered.Count(), c.answered)
			want(t, "asked", q.Asked.Count(), c.asked)
		})
	}
}

func TestIDsNamesAndUnits(t *testing.T) {
	table := one(t, `
		Dokuments | Nozare | Q9. Vai ir MI? | [Q10] Cik svarīgi? | Vai zināt? | Q9 Vai ir nauda?
		Dokuments 01 | Vide | Jā | 4 | Jā | Jā
		Dokuments 02 | Vide | Nē | 5 | Nē | Nē
		Dokuments 03 | Vide | Nē | 5 | Nē | Nē
		Dokuments 04 | Kultūra | Nav informācijas | 4 | Nē | Jā`)
	want(t, "unit", table.Unit, survey.UnitDocument)
	want(t, "names", table.Names, "[Dokuments 01 Dokuments 02 Dokuments 03 Dokuments 04]")
	var ids []string
	for _, q := range table.Questions {
		ids = append(ids, q.ID+" "+string(q.Kind)+" "+q.Text)
	}
	want(t, "questions", ids, []string{
		"q1 id Dokuments", "q2 group Nozare", "q9 single Vai ir MI?",
		"q10 scale Cik svarīgi?", "q5 single Vai zināt?", "q6 single Vai ir nauda?",
	})
}

func TestNeverCharted(t *testing.T) {
	table := one(t, `
		submitdate | seed | E-pasts | IP Address | Ilgums | Vecums | Vai lietojat? | LocationLatitude
		2025-01-03 10:00:00 | 123456 | a@example.org | 198.51.100.1 | 30 | 34 | Jā | 56.9
		2025-01-03 11:00:00 | 133456 | b@example.org | 198.51.100.2 | 31 | 51 | Nē | 56.9
		2025-01-04 10:00:00 | 143456 | c@example.org | 198.51.100.3 | 32 | 47 | Nē | 56.9
		2025-01-05 10:00:00 | 153456 | d@example.org | 198.51.100.3 | 33 | 29 | Nē | 56.9`)
	for i, kind := range []survey.Kind{"meta", "meta", "meta", "meta", "meta", "number", "single", "meta"} {
		want(t, table.Questions[i].Text, table.Questions[i].Kind, kind)
	}
}

func TestOrders(t *testing.T) {
	for name, labels := range map[string][]string{
		"bands without spaces": {"<10", "10-49", "50-99", "100-499", "500-999", "1000-4999", ">5000"},
		"latvian bands":        {"līdz 50", "51–200", "201–500", "virs 500"},
		"sizes of data":        {"<20Mb", "20Mb -100Mb", "100Mb - 1Gb", "1Gb - 5Gb", ">50Gb"},
		"ages":                 {"25 or younger", "26-34", "35-44", "65 or over"},
		"none among numbers":   {"None yet", "1", "2", "3-5", "6-10", "More than 10"},
		"times":                {"Less than six months", "Six months to a year", "More than a year"},
		"english agreement":    {"Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"},
		"unipolar":             {"Not at all important", "Slightly important", "Moderately important", "Very important", "Extremely important"},
		"contraries":           {"Completely unacceptable", "Somewhat unacceptable", "Neutral", "Somewhat acceptable", "Completely acceptable"},
		"german":               {"gar nicht", "selten", "eher selten", "eher häufig", "sehr häufig"},
		"russian":              {"никогда", "редко", "иногда", "часто", "всегда"},
		"latvian frequency":    {"Nekad", "Reti", "Dažreiz", "Bieži", "Vienmēr"},
		"money with commas":    {"EUR 0–10,000", "EUR 10,001–100,000", "EUR 100,000–250,000", "Over EUR 250,000"},
	} {
		t.Run(name, func(t *testing.T) {
			rows := [][]any{{"ID", "Jautājums"}}
			for i := range labels {
				// Stands in the sheet in another order than the right one.
				rows = append(rows, []any{i*2 + 1, labels[(i*5+3)%len(labels)]}, []any{i*2 + 2, labels[(i*3+1)%len(labels)]})
			}
			for i, l := range labels {
				rows = append(rows, []any{100 + i, l})
			}
			table := recogniseOne(t, rows)
			q := table.Question("col:B")
			var got []string
			for _, o := range q.Options {
				got = append(got, o.Label)
			}
			want(t, "kind", q.Kind, survey.KindScale)
			want(t, "order", got, labels)
		})
	}
}
