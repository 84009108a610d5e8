package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/words"
)

// labels are the options of a question in their order.
func labels(q *survey.Question) []string {
	var l []string
	for _, o := range q.Options {
		l = append(l, o.Label)
	}
	return l
}

func TestGroupsOfBandsKeepTheirOrder(t *testing.T) {
	table := one(t, `
		Iestāde | Tips | Lielums | Vai lieto?
		Iestāde 001 | ministrija | virs 500 | Jā
		Iestāde 002 | padotība | 51–200 | Nē
		Iestāde 003 | padotība | 201–500 | Jā
		Iestāde 004 | padotība | līdz 50 | Nē
		Iestāde 005 | pašvaldība | 51–200 | Jā
		Iestāde 006 | pašvaldība | virs 500 | Jā
		Iestāde 007 | pašvaldība | virs 500 | Jā`)
	size, kind := table.Question("Lielums"), table.Question("Tips")
	want(t, "kind", size.Kind, survey.KindGroup)
	want(t, "order", labels(size), []string{"līdz 50", "51–200", "201–500", "virs 500"})
	want(t, "ordered", []bool{size.Ordered(), kind.Ordered(), table.Question("Vai lieto?").Ordered()}, "[true false false]")
}

func TestSingleByWishStaysSingleInOrder(t *testing.T) {
	s := recognise(t, intake.Options{Kinds: map[string]survey.Kind{"Dati!B": survey.KindSingle}}, lines("Dati", `
		ID | Cik bieži?
		1 | Bieži
		2 | Nekad
		3 | Reti
		4 | Bieži`))
	q := s.Tables[0].Question("col:B")
	want(t, "kind", []any{q.Kind, q.Ordered()}, "[single true]")
	want(t, "order", labels(q), "[Nekad Reti Bieži]")
}

func TestScalesAreInOrder(t *testing.T) {
	q := one(t, "ID | Vērtējums\n1 | 5\n2 | 4\n3 | 5\n4 | 4").Question("col:B")
	want(t, "scale", []any{q.Kind, q.InOrder}, "[scale true]")
}

func TestZerosAndOnesWithoutACommonHeading(t *testing.T) {
	for name, c := range map[string]struct {
		sheet string
		notes string
	}{
		"three neighbours": {
			`ID | Nauda | Riski | Laiks | Darbs
			1 | 1 | 0 | 1 | A
			2 | 1 | 1 | 1 | B
			3 | 0 | 0 | 1 | A
			4 | 0 | 1 | 1 | B`,
			"[maybe-one-question B:D]",
		},
		"two are too few": {
			`ID | Nauda | Riski | Darbs
			1 | 1 | 0 | A
			2 | 1 | 1 | B
			3 | 0 | 0 | A
			4 | 0 | 1 | B`,
			"[]",
		},
		"parted by another question": {
			`ID | Nauda | Riski | Darbs | Laiks
			1 | 1 | 0 | A | 1
			2 | 1 | 1 | B | 0
			3 | 0 | 0 | A | 1
			4 | 0 | 1 | B | 1`,
			"[]",
		},
		"held together by a title": {
			`ID | Šķēršļi | | | Darbs
			| Nauda | Riski | Laiks |
			1 | 1 | 0 | 1 | A
			2 | 1 | 1 | 1 | B
			3 | 0 | 0 | 1 | A
			4 | 0 | 1 | 1 | B`,
			"[]",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, lines("Dati", c.sheet))
			want(t, "notes", codes(s.Notes), c.notes)
			spoken(t, s)
			if strings.Contains(c.notes, "maybe") {
				for _, col := range []string{"B", "C", "D"} {
					q := s.Tables[0].Question("col:" + col)
					want(t, col, []any{q.Kind, q.Doubt}, "[single maybe-one-question]")
				}
			}
		})
	}
}

func TestStatesThatAFileDoesNotTellApart(t *testing.T) {
	for name, c := range map[string]struct {
		sheet, note string
		level       survey.Level
		n           int
	}{
		"a label or nothing": {
			`ID | Šķēršļi [Nauda] | Šķēršļi [Riski] | Tips
			1 | Nauda | | a
			2 | Nauda | Riski | b
			3 | | | a
			4 | | Riski | b`,
			"states-not-told-apart B:C", survey.Doubt, 1,
		},
		"crosses": {
			`ID | Šķēršļi [Nauda] | Šķēršļi [Riski] | Tips
			1 | x | | a
			2 | x | x | b
			3 | | | a
			4 | | x | b`,
			"states-not-told-apart B:C", survey.Doubt, 1,
		},
		"REDCap": {
			`record_id | tools___1 | tools___2 | tips
			1 | 1 | 0 | a
			2 | 0 | 0 | b
			3 | 1 | 1 | a`,
			"zeros-not-told-apart B:C", survey.Doubt, 1,
		},
		"rare": {
			"ID | Šķēršļi [Nauda] | Šķēršļi [Riski] | Tips\n" + strings.Repeat("7 | x | x | a\n8 | | x | b\n", 8) + "9 | | | a",
			"states-not-told-apart B:C", survey.Info, 1,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, lines("Dati", c.sheet))
			if got := codes(s.Notes); len(got) != 1 || got[0] != c.note {
				t.Fatalf("notes %v, want %s", got, c.note)
			}
			want(t, "note", []any{s.Notes[0].Level, s.Notes[0].Args["N"]}, []any{c.level, c.n})
			spoken(t, s)
		})
	}
	s := recognise(t, intake.Options{}, lines("Dati", `
		ID | Šķēršļi [Nauda] | Šķēršļi [Riski]
		1 | 1 | 0
		2 | 0 | 0
		3 | |
		4 | N/A | N/A`))
	want(t, "a sign for each state", codes(s.Notes), "[]")
}

func TestManyOpenTextsAreOneRemark(t *testing.T) {
	for n, note := range map[int]string{5: "open-text", 8: "open-texts"} {
		head, rows := []any{"Vai lieto?"}, [][]any{nil, {"Jā"}, {"Nē"}, {"Jā"}, {"Nē"}}
		for k := range n {
			head = append(head, fmt.Sprint("Piezīmes ", 'a'+k))
			for i := range rows[1:] {
				rows[i+1] = append(rows[i+1], fmt.Sprint("Sava atbilde par to ", i*100+k))
			}
		}
		rows[0] = head
		s := recognise(t, intake.Options{}, sheet("Dati", rows...))
		remarks := 0
		for _, note := range s.Notes {
			if strings.HasPrefix(note.Code, "open-text") {
				remarks++
			}
		}
		want(t, "first", s.Notes[0].Code, note)
		want(t, "remarks", remarks, map[int]int{5: 5, 8: 1}[n])
		spoken(t, s)
		if n == 8 {
			want(t, "note", []any{s.Notes[0].Args["N"], s.Notes[0].Args["Columns"]}, "[8 B, C, D, E, F, G, H, I]")
		}
	}
}

// spoken checks that every note has its sentence in both languages, with
// nothing left to fill in.
func spoken(t *testing.T, s *survey.Survey) {
	t.Helper()
	for _, lang := range words.Langs {
		w := words.For(lang)
		for _, n := range s.Notes {
			if text := w.Note(n); !w.Has("note."+n.Code) || text == "" || strings.Contains(text, "<no value>") {
				t.Errorf("%s: note %q says %q", lang, n.Code, text)
			}
		}
	}
}

func TestFewRespondentsUnderQuestions(t *testing.T) {
	for name, c := range map[string]struct {
		sheet string
		n     int
	}{
		"one": {`
			Iestāde | 1. Vai lietojat MI? | 2. Kādi ir šķēršļi? | 3. Ko darīsiet?
			Ministrija 01 | Jā | Trūkst naudas | Mācīsim darbiniekus`, 1},
		"two": {`
			Laika zīmogs | Vai lietojat MI? | Kādi ir šķēršļi?
			2025-03-01 10:00:00 | Jā | Trūkst naudas
			2025-03-02 11:00:00 | Plānojam | Trūkst laika`, 2},
		"no questions": {`
			Nosaukums | Apraksts | Avots
			Rokasgrāmata | Par mākslīgo intelektu | Departaments`, 0},
		"one question and notes": {`
			Nosaukums | Apraksts | Vai der?
			Rokasgrāmata | Par mākslīgo intelektu | Jā`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := recognise(t, intake.Options{}, lines("Dati", c.sheet))
			n := 0
			for _, table := range s.Tables {
				n += table.Len()
				want(t, "header", table.HeaderRows, "[1]")
			}
			want(t, "respondents", n, c.n)
		})
	}
}

func TestCodeHeadingsAreLabelsAsTheyStand(t *testing.T) {
	table := one(t, `
		id | media_[live] | media_[film] | Redzēts [kino] | Redzēts [tv]
		1 | yes | no | yes | no
		2 | no | yes | no | yes
		3 | yes | yes | yes | yes`)
	want(t, "code", counts(table.Question("col:B")), "media_[live] 2, media_[film] 2")
	want(t, "code's question", table.Question("col:B").Text, "media")
	want(t, "text", counts(table.Question("col:D")), "kino 2, tv 2")
}
