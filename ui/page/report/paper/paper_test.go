package paper_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"izpete/data/chart"
	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/words"
	"izpete/ui/page/report/paper"
)

// measure takes every letter to be half as wide as it is high.
func measure(text string, s paper.Style) float32 {
	return float32(utf8.RuneCountInString(text)) * s.Size * 0.5
}

func layout(t testing.TB, d summary.Document) []paper.Page {
	t.Helper()
	pages, err := paper.Layout(context.Background(), d, measure)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// written is all text of the pages but their numbers, which stand last, without
// white space.
func written(pages []paper.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, x := range p.Texts[:len(p.Texts)-1] {
			b.WriteString(x.Text)
		}
	}
	return bare(b.String())
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

// Nothing of the summary may be missing from its pages.
func TestEveryTextIsOnAPage(t *testing.T) {
	for _, l := range words.Langs {
		d := summarytest.Document(l)
		got := written(layout(t, d))
		want := func(texts ...string) {
			for _, s := range texts {
				if !strings.Contains(got, bare(s)) {
					t.Errorf("%s: %q is on no page", l, s)
				}
			}
		}
		want(d.Title, d.Case)
		want(d.Footnotes...)
		for _, b := range d.Blocks {
			switch b := b.(type) {
			case summary.Heading:
				want(b.Number + b.Text)
			case summary.Paragraph:
				want(summary.Text(b.Runs))
			case summary.Chart:
				want(b.Caption)
				for _, c := range b.Categories {
					want(c.Label)
				}
			case summary.Table:
				want(b.Caption)
				for _, row := range b.Rows {
					for _, c := range row {
						want(summary.Text(c.Runs))
					}
				}
			}
		}
	}
}

func TestNothingLeavesThePageOrLiesOverAnother(t *testing.T) {
	for i, p := range layout(t, summarytest.Document(words.Latvian)) {
		type box struct {
			x, y, w, h float32
			text       string
		}
		var boxes []box
		for _, x := range p.Texts {
			b := box{x.X, x.Y, measure(x.Text, x.Style), x.Style.Size * 1.3, x.Text}
			switch x.Align {
			case chart.AlignEnd:
				b.x -= b.w
			case chart.AlignCentre:
				b.x -= b.w / 2
			}
			if b.x < 60 || b.x+b.w > paper.Width-58 || b.y < 60 || b.y+b.h > paper.Height-20 {
				t.Errorf("page %d: %q stands at %v, %v and is %v wide", i+1, b.text, b.x, b.y, b.w)
			}
			for _, o := range boxes {
				if b.x < o.x+o.w-1 && o.x < b.x+b.w-1 && b.y < o.y+o.h-1 && o.y < b.y+b.h-1 {
					t.Errorf("page %d: %q lies over %q", i+1, b.text, o.text)
				}
			}
			boxes = append(boxes, b)
		}
		for _, r := range p.Rects {
			if r.X < 60 || r.X+r.W > paper.Width-58 || r.Y < 60 || r.Y+r.H > paper.Height-20 {
				t.Errorf("page %d: %+v", i+1, r)
			}
		}
	}
}

func TestLongTableGoesOnWithItsHeader(t *testing.T) {
	table := summary.Table{Number: 1, Caption: "gara", Columns: []summary.Column{
		{Title: "Variants", Width: 0.5}, {Title: "Skaits", Width: 0.5, Align: summary.End},
	}}
	for i := range 120 {
		table.Rows = append(table.Rows, []summary.Cell{
			{Runs: []summary.Run{{Text: fmt.Sprintf("rinda-%03d", i)}}}, {Runs: []summary.Run{{Text: "7"}}},
		})
	}
	pages := layout(t, summary.Document{Lang: words.Latvian, Blocks: []summary.Block{table}})
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		if n := strings.Count(written([]paper.Page{p}), "Variants"); n != 1 {
			t.Errorf("page %d has the header %d times", i+1, n)
		}
	}
	got := written(pages)
	for i := range 120 {
		if !strings.Contains(got, fmt.Sprintf("rinda-%03d", i)) {
			t.Errorf("row %d is missing", i)
		}
	}
}

func TestRowTallerThanAPageIsSplit(t *testing.T) {
	long := strings.Repeat("vārds ", 3000) + "beigas"
	form := summary.Table{Form: true, Columns: []summary.Column{{Width: 0.24}, {Width: 0.76}}, Rows: [][]summary.Cell{
		{{Runs: []summary.Run{{Text: "Sekas"}}}, {Runs: []summary.Run{{Text: long}}}},
	}}
	pages := layout(t, summary.Document{Lang: words.Latvian, Blocks: []summary.Block{form}})
	got := written(pages)
	if n := strings.Count(got, "vārds"); n != 3000 || !strings.Contains(got, "beigas") {
		t.Errorf("%d of 3000 words on %d pages", n, len(pages))
	}
	for i, p := range pages {
		for _, x := range p.Texts {
			if x.Y > paper.Height-30 {
				t.Fatalf("page %d: %q at %v", i+1, x.Text, x.Y)
			}
		}
	}
}

func TestFootnotesStandOnTheirPage(t *testing.T) {
	d := summary.Document{Lang: words.Latvian}
	for i := range 30 {
		d.Footnotes = append(d.Footnotes, fmt.Sprintf("piezīme-%02d.", i+1))
		d.Blocks = append(d.Blocks, summary.Paragraph{Runs: []summary.Run{
			{Text: strings.Repeat("teksts ", 60) + fmt.Sprintf("atsauce-%02d.", i+1)}, {Footnote: i + 1},
		}})
	}
	pages := layout(t, d)
	if len(pages) < 2 {
		t.Fatal("one page shows nothing")
	}
	for n, p := range pages {
		got := written([]paper.Page{p})
		for i := range 30 {
			mark := fmt.Sprintf("-%02d.", i+1)
			if strings.Contains(got, "atsauce"+mark) != strings.Contains(got, "piezīme"+mark) {
				t.Errorf("page %d: text and footnote %d are apart", n+1, i+1)
			}
		}
	}
}

func TestHeadingsKeepWhatFollows(t *testing.T) {
	text := func(r summary.Role, s string) summary.Block {
		return summary.Paragraph{Role: r, Runs: []summary.Run{{Text: s}}}
	}
	figure := summary.Chart{
		Kind: summary.Bars, Caption: "seko", Max: 100, Categories: make([]summary.Category, 6),
		Series: []summary.Series{{Values: make([]float64, 6), Counts: make([]int, 6)}},
	}
	for name, blocks := range map[string][]summary.Block{
		"a paragraph":          {summary.Heading{Level: 1, Text: "Virsraksts"}, text(summary.Body, "seko")},
		"a base and its chart": {summary.Heading{Level: 2, Text: "Virsraksts"}, text(summary.Base, "n = 83"), figure},
		"another heading":      {summary.Heading{Level: 1, Text: "Virsraksts"}, summary.Heading{Level: 2, Text: "Otrs"}, text(summary.Warning, "maz"), figure},
	} {
		t.Run(name, func(t *testing.T) {
			for filler := range 60 {
				d := summary.Document{Lang: words.Latvian}
				for range filler {
					d.Blocks = append(d.Blocks, text(summary.Body, "x"))
				}
				d.Blocks = append(d.Blocks, blocks...)
				for _, p := range layout(t, d) {
					got := written([]paper.Page{p})
					if strings.Contains(got, "Virsraksts") != strings.Contains(got, "seko") {
						t.Fatalf("after %d paragraphs the heading stands alone", filler)
					}
				}
			}
		})
	}
}

func TestCancelledLayout(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := paper.Layout(ctx, summarytest.Document(words.English), measure); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// A text without a space is broken between letters, over as many pages as it
// takes.
func TestOneEndlessWord(t *testing.T) {
	long := strings.Repeat("a", 200_000)
	d := summary.Document{Lang: words.English, Blocks: []summary.Block{summary.Paragraph{Runs: []summary.Run{{Text: long}}}}}
	if got := written(layout(t, d)); strings.Count(got, "a") < len(long) {
		t.Errorf("%d of %d letters", strings.Count(got, "a"), len(long))
	}
}

func FuzzParagraph(f *testing.F) {
	f.Add("Finanšu trūkumu norāda 53\u00a0% iestāžu", "treknraksts", 3)
	f.Add("aptauja.xlsx!Atbildes!J3:J85", "\n\n", 0)
	f.Fuzz(func(t *testing.T, a, b string, times int) {
		if !utf8.ValidString(a + b) {
			t.Skip()
		}
		a = strings.Repeat(a, min(max(times, 1), 40))
		d := summary.Document{Lang: words.English, Blocks: []summary.Block{summary.Paragraph{Runs: []summary.Run{{Text: a}, {Text: b, Look: summary.Bold}}}}}
		var got strings.Builder
		for _, p := range layout(t, d) {
			for _, x := range p.Texts {
				if x.Align != chart.AlignEnd && x.X+measure(strings.TrimRight(x.Text, " "), x.Style) > paper.Width-58 {
					t.Fatalf("%q is too wide at %v", x.Text, x.X)
				}
				if x.Align != chart.AlignEnd {
					got.WriteString(x.Text)
				}
			}
		}
		strip := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if !strings.Contains(strip(got.String()), strip(a+b)) {
			t.Fatalf("%q came out as %q", a+b, got.String())
		}
	})
}
