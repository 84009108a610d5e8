package intake_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workbook"
)

func recogniseOne(t *testing.T, rows [][]any) *survey.Table {
	t.Helper()
	s := recognise(t, intake.Options{}, sheet("Dati", rows...))
	if len(s.Tables) != 1 {
		t.Fatalf("%d tables", len(s.Tables))
	}
	return s.Tables[0]
}

const answers = `
	Iestāde | Tips | Q3. MI izmantošana
	Ministrija 01 | ministrija | Plāno izmantot
	Ministrija 02 | ministrija | Nav plāna
	Iestāde 001 | padotība | Plāno izmantot
	Iestāde 002 | padotība | plano izmantot
	Iestāde 003 | padotība | Plāno izmantot`

func roles(s *survey.Survey) map[string]survey.Role {
	m := map[string]survey.Role{}
	for _, sh := range s.Sheets {
		m[sh.Name] = sh.Role
	}
	return m
}

func TestSheetRoles(t *testing.T) {
	hidden := lines("tmp", answers)
	hidden.Hidden = true
	s := recognise(
		t, intake.Options{},
		lines("Atbildes", answers),
		lines("Dokumenti", `
			Dokuments | Vai ir MI?
			Dokuments 01 | Jā
			Dokuments 02 | Nē
			Dokuments 03 | Nē`),
		lines("Uzaicinātās", `
			Iestāde | Tips
			Ministrija 01 | ministrija
			Ministrija 02 | ministrija
			Ministrija 03 | ministrija
			Iestāde 001 | padotība
			Iestāde 002 | padotība
			Iestāde 003 | padotība
			Iestāde 004 | padotība`),
		lines("Kodi", `
			Kods | Nosaukums
			1 | Plāno izmantot
			2 | Nav plāna
			3 | plano izmantot`),
		lines("Rakurss", `
			Row Labels | Jā | Grand Total
			ministrija | 4 | 4
			padotība | 5 | 5`),
		lines("Par datiem", `
			Dati ievākti 2025. gada janvārī no visām iestādēm.
			Tabulu sagatavoja departaments.`),
		hidden,
		&workbook.Sheet{Name: "Diagramma", Chart: true},
	)
	want(t, "roles", roles(s), map[string]survey.Role{
		"Atbildes": "responses", "Dokumenti": "responses", "Uzaicinātās": "register", "Kodi": "codes",
		"Rakurss": "summary", "Par datiem": "other", "tmp": "other", "Diagramma": "other",
	})
	if len(s.Tables) != 2 || s.Tables[0].ID != "t1" || s.Tables[1].ID != "t2" {
		t.Fatalf("tables %v", s.Tables)
	}
	want(t, "units", []survey.Unit{s.Tables[0].Unit, s.Tables[1].Unit}, "[institution document]")
	want(t, "invited", []int{s.Tables[0].Population, s.Tables[1].Population}, "[7 0]")
	if s.Frame == nil || len(s.Frame.Names) != 7 || len(s.Frame.Groups) != 1 || len(s.Frame.Groups[0].Values) != 7 {
		t.Errorf("frame %+v", s.Frame)
	}
	// The code list gives the order.
	want(t, "order", counts(s.Tables[0].Question("q3")), "Plāno izmantot 3, Nav plāna 1, plano izmantot 1")
	want(t, "notes", codes(s.Notes), "[hidden-sheet  similar-values C5]")
}

func TestSumOfTicksIsNoSummary(t *testing.T) {
	table := one(t, `
		Iestāde | Q1 [a] | Q1 [b] | Q1 [c] | Kopā
		Ministrija 01 | 1 | 0 | 1 | 2
		Ministrija 02 | 1 | 1 | 1 | 3
		Ministrija 03 | 0 | 0 | 1 | 1`)
	want(t, "ticks", counts(table.Question("q1")), "a 2, b 1, c 3")
}

func TestJoinedCellAndColumnsCountOnce(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Kobo", `
		_id | tools | tools/word | tools/mail | role
		1 | word mail | 1 | 1 | a
		2 | word | 1 | 0 | b
		3 | mail | 0 | 1 | a
		4 | | | | b`))
	table := s.Tables[0]
	want(t, "joined", table.Question("col:B").Kind, survey.KindMeta)
	want(t, "columns", counts(table.Question("col:C")), "word 2, mail 2")
	want(t, "notes", codes(s.Notes), "[counted-twice B2:B5]")
}

func TestSectionsAreNoQuestions(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Dati", `
		Sagatavoja: | 12
		Vispārīgi | | Drošība | |
		Iestādes nosaukums (pilns) | Tips (pēc likuma) | Vai ir vadlīnijas? | Vai ir riski? | Vai ir mācības?
		Ministrija 01 | ministrija | Jā | Nē | Jā
		Ministrija 02 | ministrija | Nē | Nē | Jā
		Iestāde 001 | padotība | Nē | Jā | Nē`))
	table := s.Tables[0]
	want(t, "header rows", table.HeaderRows, "[2 3]")
	want(t, "unit", table.Unit, survey.UnitInstitution)
	var got []string
	for _, q := range table.Questions {
		got = append(got, string(q.Kind)+" "+q.Text)
	}
	want(t, "questions", got, []string{
		"id Iestādes nosaukums (pilns)", "group Tips (pēc likuma)",
		"single Vai ir vadlīnijas?", "single Vai ir riski?", "single Vai ir mācības?",
	})
}

func TestRespondentsThatWereNotInvited(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Atbildes", answers), lines("Saraksts", `
		Iestāde | Tips
		Ministrija 01 | ministrija
		Ministrija 02 | ministrija
		Iestāde 001 | padotība
		Iestāde 002 | padotība
		Iestāde 004 | padotība
		Iestāde 005 | padotība`))
	want(t, "invited", s.Tables[0].Population, 6)
	want(t, "notes", codes(s.Notes), "[not-invited A6 similar-values C5]")
}

func TestForcedSheetAndHeader(t *testing.T) {
	hidden := lines("tmp", answers)
	hidden.Hidden = true
	s := recognise(t, intake.Options{Sheet: "tmp"}, lines("Atbildes", answers), hidden)
	if len(s.Tables) != 1 || s.Tables[0].Sheet != "tmp" {
		t.Fatalf("%d tables", len(s.Tables))
	}
	s = recognise(t, intake.Options{Header: map[string][]int{"Dati": {2}}}, lines("Dati", `
		a | b | c
		x | y | z
		1 | Jā | 5
		2 | Nē | 6
		3 | Nē | 7`))
	want(t, "header", s.Tables[0].HeaderRows, "[2]")
	want(t, "text", s.Tables[0].Questions[1].Text, "y")
}

func TestForcedKinds(t *testing.T) {
	text := `
		ID | Darbs | Valodas | Šķēršļi [A] | Šķēršļi [B]
		1 | 5 | latviešu, angļu | 1 | 0
		2 | 4 | latviešu | 0 | 1
		3 | 5 | angļu, latviešu | 1 | 1
		4 | 4 | angļu | 1 | 0`
	s := recognise(t, intake.Options{
		Kinds: map[string]survey.Kind{"Dati!B": survey.KindNumber, "Dati!C": survey.KindSingle, "Dati!E": survey.KindSingle},
		Areas: map[string]string{"Darbs": "human-capital"},
	}, lines("Dati", text))
	table := s.Tables[0]
	want(t, "number", table.Question("col:B").Kind, survey.KindNumber)
	want(t, "area", table.Question("col:B").Area, "human-capital")
	want(t, "single", len(table.Question("col:C").Options), 4)
	want(t, "option column alone", table.Question("col:E").Kind, survey.KindSingle)
	s = recognise(t, intake.Options{Kinds: map[string]survey.Kind{"Dati!C": survey.KindMultiple}}, lines("Dati", text))
	want(t, "multiple", counts(s.Tables[0].Question("col:C")), "angļu 3, latviešu 3")
}

func TestValuesAndLabelsAreOneTable(t *testing.T) {
	s := recognise(
		t, intake.Options{},
		lines("Vērtības", `
			id | Vai lietojat? | Cik bieži?
			1 | 1 | 3
			2 | 2 | 1
			3 | 2 | 2
			4 | 1 | 3`),
		lines("Nosaukumi", `
			id | Vai lietojat? | Cik bieži?
			1 | Jā | Bieži
			2 | Nē | Nekad
			3 | Nē | Reti
			4 | Jā | Bieži`),
	)
	if len(s.Tables) != 1 || s.Tables[0].Sheet != "Nosaukumi" {
		t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
	}
	want(t, "notes", codes(s.Notes), "[same-rows ]")
}

func TestNotes(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Atbildes", `
		Iestāde | Tips | MI izmantošana | Šķēršļi | | | Darbinieki | Piezīmes
		 | | | Finanšu trūkums | Drošības riski | Vadlīnijas | |
		Ministrija 01 | ministrija | Plāno izmantot | 1 | 1 | 0 | 120 | Viss kārtībā
		Ministrija 02 | ministrija | Nav skaidra plāna | 1 | 0 | 1 | 300 | Nav
		Iestāde 009 | padotībā | Plāno izmantot | 1 | 1 | 0 | daudz | Vajag naudu
		Iestāde 010 | padotībā | Aktīvi izmanto | 0 | 1 | 1 | 45 | Lūdzu palīdzību
		Iestāde 011 | padotībā | plano izmantot | 1 | 1 | 0 | 77 |
		Iestāde 012 | padotībā | Nav skaidra plāna | 1 |  | 1 | 91 |
		Iestāde 013 | padotībā | Nav skaidra plāna | #REF! | 1 | 1 | 17 |
		Iestāde 014 | padotībā | Plāno izmantot | 1 | 1 | 1 | 22 |
		Iestāde 015 | padotībā | Plāno izmantot | 1 | 1 | 1 | 12 |
		Iestāde 016 | padotībā | Plāno izmantot | 1 | 1 | 1 | 28 |`))
	want(t, "notes", codes(s.Notes), "[blank-between-ticks E8 error-cell D9 mixed-types G5 open-text H3:H12 similar-values C7]")
	for _, lang := range words.Langs {
		for _, n := range s.Notes {
			w := words.For(lang)
			if text := w.Note(n); !w.Has("note."+n.Code) || text == "" {
				t.Errorf("%s: note %q has no sentence", lang, n.Code)
			}
		}
	}
}

func TestLeftOutAddsUp(t *testing.T) {
	s := recognise(t, intake.Options{}, lines("Dati", `
		Aptauja 2025
		Iestāde | Vai lietojat? | Summa
		Ministrija 01 | Jā | 5
		|
		Ministrija 02 | Nē | 17
		Iestāde | Vai lietojat? | Summa
		Ministrija 03 | Nē | 21
		Ministrija 04 | Jā | 33
		Kopā | | 76
		|
		Avots: iestāžu sniegtās ziņas`))
	table := s.Tables[0]
	want(t, "rows", table.Rows, "[3 5 7 8]")
	var left []string
	for _, l := range table.LeftOut {
		left = append(left, fmt.Sprint(l.Row, " ", l.Reason))
	}
	want(t, "left out", left, "[4 blank 6 header 9 total 10 blank 11 note]")
	if n := table.Len() + len(table.LeftOut); n != s.Sheets[0].Rows-table.HeaderRows[len(table.HeaderRows)-1] {
		t.Errorf("%d rows accounted for", n)
	}
	for _, lang := range words.Langs {
		for _, reason := range []string{"blank", "header", "total", "note", "second-table"} {
			if !words.For(lang).Has("leftout." + reason) {
				t.Errorf("%s: no words for %q", lang, reason)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct {
		sheet *workbook.Sheet
		opt   intake.Options
		code  string
	}{
		"no header":     {lines("Dati", "Jā | 5 | 3\nNē | 4 | 3\nJā | 5 | 3\nNē | 2 | 1"), intake.Options{}, "no-header"},
		"no such sheet": {lines("Dati", answers), intake.Options{Sheet: "Cita"}, "no-such-sheet"},
		"no such row":   {lines("Dati", answers), intake.Options{Header: map[string][]int{"Dati": {99}}}, "no-such-row"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := intake.Read(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: []*workbook.Sheet{c.sheet}}, c.opt)
			if !errors.Is(err, survey.Problem(c.code, survey.Place{}, nil)) {
				t.Fatalf("%v, want %s", err, c.code)
			}
			for _, lang := range words.Langs {
				w := words.For(lang)
				if w.Error(err) == w.T("error.unexpected") {
					t.Errorf("%s: no sentence", lang)
				}
			}
		})
	}
	s := recognise(t, intake.Options{}, &workbook.Sheet{Name: "Tukša"})
	if len(s.Tables) != 0 {
		t.Error("an empty sheet holds no responses")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := intake.Read(ctx, &workbook.Book{Sheets: []*workbook.Sheet{lines("Dati", answers)}}, intake.Options{})
	if !errors.Is(err, survey.Problem("cancelled", survey.Place{}, nil)) || !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
