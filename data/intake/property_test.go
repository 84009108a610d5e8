package intake_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// blocks are questions of a small survey: the two header rows over each, and a
// way to answer.
var blocks = []struct {
	top, below []any
	answer     func(r *rand.Rand, i int) []any
}{
	{[]any{"Iestāde"}, []any{nil}, func(_ *rand.Rand, i int) []any { return []any{fmt.Sprintf("Iestāde %03d", i)} }},
	{[]any{"Tips"}, []any{nil}, func(r *rand.Rand, _ int) []any { return []any{pick(r, "ministrija", "padotība", "pašvaldība")} }},
	{[]any{"Q1. Lietojums"}, []any{nil}, func(r *rand.Rand, _ int) []any { return []any{pick(r, "Lieto", "Plāno", "Nav plāna", "Nezinu", "")} }},
	{[]any{"Q2. Šķēršļi", nil, nil}, []any{"Nauda", "Riski", "Laiks"}, func(r *rand.Rand, _ int) []any {
		if r.IntN(6) == 0 {
			return []any{"N/A", "N/A", "N/A"}
		}
		return []any{r.IntN(2), r.IntN(2), r.IntN(2)}
	}},
	{[]any{"Q3. Vajag"}, []any{nil}, func(r *rand.Rand, _ int) []any {
		all := []string{"Prasmes", "Nauda", "Izpratne, arī par tiesībām", "Datu pārvaldība"}
		r.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		return []any{strings.Join(all[:r.IntN(4)], "; ")}
	}},
	{[]any{"Q4. Izmaksas"}, []any{nil}, func(r *rand.Rand, _ int) []any {
		return []any{pick(r, "0–10 000", "10 000–50 000", "Virs 50 000", "Nav zināms")}
	}},
	{[]any{"Q5. Vērtējums"}, []any{nil}, func(r *rand.Rand, _ int) []any { return []any{1 + r.IntN(5)} }},
}

func pick(r *rand.Rand, list ...string) string { return list[r.IntN(len(list))] }

// grown builds the survey with its blocks and rows in the given order.
func grown(data [][][]any, order, rows []int) *workbook.Sheet {
	var top, below []any
	for _, b := range order {
		top = append(top, blocks[b].top...)
		below = append(below, blocks[b].below...)
	}
	all := [][]any{top, below}
	for _, i := range rows {
		var line []any
		for _, b := range order {
			line = append(line, data[i][b]...)
		}
		all = append(all, line)
	}
	return sheet("Dati", all...)
}

// tally writes all counts of a table without regard to their order.
func tally(t *survey.Table) []string {
	var out []string
	for _, q := range t.Questions {
		c := strings.Split(counts(q), ", ")
		slices.Sort(c)
		out = append(out, fmt.Sprint(q.Text, q.Kind, q.Asked.Count(), q.Answered.Count(), c))
	}
	slices.Sort(out)
	return out
}

func TestOrderOfRowsAndColumnsChangesNoCount(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 7))
		n := 20 + r.IntN(60)
		data := make([][][]any, n)
		for i := range data {
			for _, b := range blocks {
				data[i] = append(data[i], b.answer(r, i))
			}
		}
		order, rows := make([]int, len(blocks)), make([]int, n)
		for i := range order {
			order[i] = i
		}
		for i := range rows {
			rows[i] = i
		}
		first := recognise(t, intake.Options{}, grown(data, order, rows)).Tables[0]
		want(t, "questions", len(first.Questions), len(blocks))
		before := tally(first)
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		r.Shuffle(len(rows), func(i, k int) { rows[i], rows[k] = rows[k], rows[i] })
		after := tally(recognise(t, intake.Options{}, grown(data, order, rows)).Tables[0])
		if !slices.Equal(before, after) {
			t.Fatalf("seed %d:\n%s\nafter\n%s", seed, strings.Join(before, "\n"), strings.Join(after, "\n"))
		}
	}
}

// fuzzValues are what a fuzzed cell may hold: all that recognition looks at.
var fuzzValues = []any{
	nil, nil, "", " ", "\u00a0", 0, 1, 2, 5, -99, 3.5, true, false, "#N/A", "#REF!", "N/A", "-", "Jā", "Nē", "Nezinu", "Yes", "No",
	"Iestāde", "Tips", "ID", "Timestamp", "Q1. Jautājums", "Q1 [a]", "Q1 [b]", "Q1 [other]", "a/b", "a/c", "x___1", "x___2", "q_1", "q_2",
	"A - b", "A - c", "A; B", "B; C", "A", "B", "C", "A;", ";", "; ", ", ", "a, b", "b, c", "(a, b", "a)", "Kopā", "Total", "Response",
	"Other (please specify)", "Cits", "0–10", "10–20", "Virs 20", "<5", "> ", "–", "Agree", "Disagree", "Alias", "Export Date", `{"ImportId":"x"}`,
	"12,5 €", "1 234", "45 %", "12. novembris 2026", "13/2/2026", "2/13/2026", "_parent_index", "_index", "Kods", "Q1", "1 = Jā", "2 = Nē", "Q1_DO", "1 – zems", "Reti", "Bieži", "virs 500", "līdz 50",
	"90000000001", "tools/word", "tools", "media_[live]", "media_[film]", "1;2", "Jā (a)", "Nē (b)",
	"Row Labels", "[", "]", "[]", "[Q1]", "1.", "Q1. ", "x\ny", "https://example.org/a/b", "ļoti garš teksts " + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
}

func FuzzRead(f *testing.F) {
	f.Add([]byte{3, 22, 23, 24, 17, 18, 19, 20, 21, 22, 1, 2, 3, 4})
	f.Add([]byte("iestāde un tips un vēl kaut kas, kas nav aptauja"))
	f.Add(slices.Repeat([]byte{5, 6, 7, 27, 28, 29, 40, 41}, 12))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 2 || len(data) > 600 {
			return
		}
		width := 1 + int(data[0])%9
		var sheets []*workbook.Sheet
		var rows [][]any
		flush := func() {
			name := fmt.Sprint("L", len(sheets))
			if data[1]%4 == 0 { // as EUSurvey goes on from sheet to sheet
				name = "Content" + strings.TrimPrefix(fmt.Sprint(len(sheets)), "0")
				rows = append([][]any{{"Alias", "x"}, {"Export Date", "y"}, {nil}}, rows...)
			}
			s := sheet(name, rows...)
			s.Merged = []workbook.Range{{Row1: 1, Col1: 1 + int(data[1])%4, Row2: 1, Col2: 3 + int(data[1])%7}}
			sheets = append(sheets, s)
			rows = nil
		}
		for rest := data[1:]; len(rest) > 0; {
			n := min(width, len(rest))
			var line []any
			for _, b := range rest[:n] {
				line = append(line, fuzzValues[int(b)%len(fuzzValues)])
			}
			rows = append(rows, line)
			rest = rest[n:]
			if len(rows) > 14 {
				flush()
			}
		}
		flush()
		s, err := intake.Read(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: sheets}, intake.Options{})
		if err != nil {
			var e *survey.Error
			if !errors.As(err, &e) {
				t.Fatal(err)
			}
			return
		}
		for i, table := range s.Tables {
			sound(t, table)
			accounted(t, s, table)
			for _, q := range table.Questions {
				for o := range q.Options {
					table.Cells(q, o)
					for k := range table.Len() {
						table.Cell(q, o, k)
					}
				}
			}
			again, err := intake.Read(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: sheets}, intake.Options{})
			if err != nil || !slices.Equal(tally(table), tally(again.Tables[i])) {
				t.Error("the same sheet read twice gives two results")
			}
		}
	})
}

// accounted checks that every row below the header is a respondent or left out.
func accounted(t *testing.T, s *survey.Survey, table *survey.Table) {
	t.Helper()
	at := slices.IndexFunc(s.Sheets, func(i survey.SheetInfo) bool { return i.Name == table.Sheet })
	rows := map[int]bool{}
	for _, r := range table.Rows {
		rows[r] = true
	}
	for _, l := range table.LeftOut {
		if rows[l.Row] {
			t.Errorf("row %d stands twice", l.Row)
		}
		rows[l.Row] = true
	}
	last := table.HeaderRows[len(table.HeaderRows)-1]
	if len(rows) != s.Sheets[at].Rows-last {
		t.Errorf("rows %v of %d below row %d", slices.Sorted(maps.Keys(rows)), s.Sheets[at].Rows, last)
	}
}
