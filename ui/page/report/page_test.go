package report

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/report/paper"
	"izpete/ui/uitest"
)

func (d *desk) last() (sections string, mask, filtered bool, lang words.Lang) {
	o := d.asked[len(d.asked)-1]
	for _, s := range o.Sections {
		if s.On {
			sections += string(s.ID) + " "
		}
	}
	return strings.TrimSpace(sections), o.Mask, o.Filtered, o.Lang
}

func TestContentsAreChosenAndOrdered(t *testing.T) {
	d := newDesk()
	p, h := open(t, d)
	c := h.Win.Canvas()
	rows := p.panel.rows
	if got, _, _, _ := d.last(); got != "summary method breakdowns findings evidence notes" {
		t.Fatalf("at first %q", got)
	}
	test.Tap(rows[summary.SectionMethod].check)
	c.Focus(rows[summary.SectionFindings].up)
	test.Tap(rows[summary.SectionFindings].up)
	h.Queue.Drain()
	if got, _, _, _ := d.last(); got != "summary findings breakdowns evidence notes" {
		t.Errorf("chosen %q", got)
	}
	if c.Focused() != fyne.Focusable(rows[summary.SectionFindings].up) {
		t.Error("the keys must stay on the button")
	}
	test.Tap(rows[summary.SectionFindings].up)
	test.Tap(rows[summary.SectionFindings].up)
	if !rows[summary.SectionFindings].up.Disabled() {
		t.Error("the first section cannot go up")
	}
	h.Queue.Drain()
	if got, _, _, _ := d.last(); got != "findings summary breakdowns evidence notes" {
		t.Errorf("ordered %q", got)
	}

	again := New(h, d, p.memory, nil) // as after a change of the theme
	again.Refresh()
	h.Queue.Drain()
	if got, _, _, _ := d.last(); got != "findings summary breakdowns evidence notes" {
		t.Errorf("made anew %q", got)
	}
}

func TestOptions(t *testing.T) {
	d := newDesk()
	p, h := open(t, d)
	test.Tap(p.panel.mask)
	h.Queue.Drain()
	if _, mask, _, lang := d.last(); !mask || lang != words.Latvian {
		t.Errorf("mask %v, language %s", mask, lang)
	}
	p.panel.lang.OnChanged(1)
	h.Queue.Drain()
	if _, _, _, lang := d.last(); lang != words.English {
		t.Errorf("language %s", lang)
	}
	if uitest.Reads(p.panel.card, "filtrā") {
		t.Error("the filter is offered while there is none")
	}
	table := d.in.Tables[0]
	d.filter = tabulate.Filter{{Table: table.ID, Question: table.Questions[0].ID, Options: []int{1}}}
	p.Refresh()
	if !uitest.Reads(p.panel.card, table.Questions[0].Options[1].Label) {
		t.Error("the filter is not said in words")
	}
	test.Tap(p.panel.filtered)
	h.Queue.Drain()
	if _, _, filtered, _ := d.last(); !filtered {
		t.Error("the filter is not asked for")
	}
	d.filter = nil
	p.Refresh()
	h.Queue.Drain()
	if _, _, filtered, _ := d.last(); filtered {
		t.Error("a filter that is gone is asked for")
	}
}

func TestOnlyTheLatestIsLaidOut(t *testing.T) {
	d := newDesk()
	p, h := open(t, d)
	before := len(d.asked)
	test.Tap(p.panel.mask)
	test.Tap(p.panel.mask)
	test.Tap(p.panel.rows[summary.SectionNotes].check)
	h.Queue.Drain()
	if n := len(d.asked) - before; n != 1 {
		t.Errorf("%d summaries were made", n)
	}
	p.changed()
	p.Leave()
	h.Queue.Drain()
	if n := len(d.asked) - before; n != 1 {
		t.Error("a page that was left goes on")
	}
}

func TestWhatStandsInTheWay(t *testing.T) {
	d := newDesk()
	d.in.Findings[0].Effect = "Tas skar 62 % iestāžu, no tām 12,5 % lielas un 62 % mazas."
	p, h := open(t, d)
	var said []string
	for _, x := range doubts(h.Words(), d.in.Findings, d.in.Checks, false) {
		said = append(said, x.text)
	}
	want := []string{
		"K-03: dati mainījušies no 43\u00a0/\u00a083 uz 44\u00a0/\u00a083",
		"K-03: nav pierādījuma skaitļiem „62\u00a0%”, „12,5\u00a0%”",
		"K-05: datos vairs nav atrodams „Nodarbināto prasmes”",
		"K-05, K-06: vēl melnraksti",
	}
	if !slices.Equal(said, want) {
		t.Errorf("%q, want %q", said, want)
	}
	row, ok := uitest.Find(p.panel.card, func(r *kit.ListRow) bool { return strings.Contains(r.Title, "Nodarbināto") })
	if !ok {
		t.Fatalf("not in the panel: %q", uitest.Texts(p.panel.card))
	}
	test.Tap(row)
	if !slices.Equal(d.opened, []string{"f5"}) {
		t.Errorf("opened %q", d.opened)
	}
	test.Tap(p.panel.rows[summary.SectionFindings].check)
	if uitest.Reads(p.panel.card, "Pirms eksporta") {
		t.Error("findings that are left out stand in nobody's way")
	}
	d.in.Findings, d.in.Checks = nil, nil
	test.Tap(p.panel.rows[summary.SectionFindings].check)
	if !uitest.Reads(p.panel.card, "Nekas nekavē") {
		t.Error("nothing in the way must be said too")
	}
	for i := range 30 {
		d.in.Findings = append(d.in.Findings, finding.Finding{ID: fmt.Sprint(i), Number: i, Condition: "5 % iestāžu", Status: finding.StatusFinal})
	}
	p.Refresh()
	if !uitest.Reads(p.panel.card, "un vēl 22") {
		t.Errorf("a long list is counted: %q", uitest.Texts(p.panel.doubts))
	}
}

func TestWhatWasNoticedAndNotSettledStandsInTheWay(t *testing.T) {
	d := newDesk()
	d.in.Findings = nil
	d.open = []workspace.Unsettled{{Source: survey.Source{File: "anketa.csv"}, Doubts: 7}}
	p, h := open(t, d)
	row, ok := uitest.Find(p.panel.card, func(r *kit.ListRow) bool { return strings.HasPrefix(r.Title, "„anketa.csv”: vēl jāpārbauda 7 ") })
	if !ok {
		t.Fatalf("the page says %q", uitest.Texts(p.panel.card))
	}
	test.Tap(row)
	if !slices.Equal(h.Shown, []string{page.Workbooks}) || len(d.opened) > 0 {
		t.Errorf("shown %v, opened %v", h.Shown, d.opened)
	}
	d.open = nil
	p.Refresh()
	if !uitest.Reads(p.panel.card, "Nekas nekavē eksportu. Konstatējumu lietā vēl nav.") {
		t.Errorf("the page says %q", uitest.Texts(p.panel.card))
	}
}

func TestExport(t *testing.T) {
	d := newDesk()
	p, h := open(t, d)
	test.Tap(p.panel.export.do) // and Cancel in the dialog
	h.Queue.Drain()
	if len(d.exported) != 0 {
		t.Fatal("written without a path")
	}

	h.SavePath = "/revizijas/kopsavilkums"
	d.during = func(context.Context) {
		d.during = nil
		if !uitest.Reads(p.panel.card, "Saglabā „kopsavilkums.docx”") || p.panel.export.do.Visible() {
			t.Errorf("while writing: %q", uitest.Texts(p.panel.card))
		}
	}
	test.Tap(p.panel.mask)
	test.Tap(p.panel.export.do)
	h.Queue.Drain()
	if !slices.Equal(d.exported, []string{"/revizijas/kopsavilkums.docx"}) || !d.options.Mask {
		t.Fatalf("written %q with %+v", d.exported, d.options)
	}
	if p.panel.export.progress.Done != 0.5 || !uitest.Reads(p.panel.card, "Saglabāts:") || len(h.Notified) != 1 {
		t.Errorf("progress %v, said %q", p.panel.export.progress.Done, h.Notified)
	}

	chip, _ := uitest.Find(p.TopBar(), func(c *kit.Chip) bool { return c.Text == "Excel" })
	test.Tap(chip)
	if p.panel.export.do.Text != "Eksportēt Excel formātā" || uitest.Reads(p.panel.card, "Saglabāts:") {
		t.Errorf("button %q", p.panel.export.do.Text)
	}
	h.SavePath = "/revizijas/tabulas.XLSX"
	test.Tap(p.panel.export.do)
	h.Queue.Drain()
	if got := d.exported[len(d.exported)-1]; got != "/revizijas/tabulas.XLSX" {
		t.Errorf("written %q", got)
	}
}

func TestExportIsCancelledAndFails(t *testing.T) {
	d := newDesk()
	p, h := open(t, d)
	h.SavePath = "/revizijas/k.docx"
	d.during = func(context.Context) { test.Tap(p.panel.export.stop) }
	test.Tap(p.panel.export.do)
	h.Queue.Drain()
	if len(d.exported) != 0 || len(h.Errors) != 0 || !slices.Equal(h.Notified, []string{"Eksports atcelts; datne nav mainīta."}) {
		t.Errorf("cancelled: %q, %v, %q", d.exported, h.Errors, h.Notified)
	}
	if !p.panel.export.do.Visible() {
		t.Error("the button did not come back")
	}
	d.during, d.fail = nil, survey.Problem("cannot-write", survey.Place{File: "k.docx"}, nil)
	test.Tap(p.panel.export.do)
	h.Queue.Drain()
	if len(h.Errors) != 1 || uitest.Reads(p.panel.card, "Saglabāts") {
		t.Errorf("failed: %v", h.Errors)
	}
}

func TestEmptyCaseLeadsToWorkbooks(t *testing.T) {
	p, h := open(t, &desk{})
	button, ok := uitest.Find(p.Content(), func(b *kit.Button) bool { return b.Text == "Atvērt darbgrāmatas" })
	if !ok {
		t.Fatal("no step is offered")
	}
	test.Tap(button)
	if !slices.Equal(h.Shown, []string{page.Workbooks}) {
		t.Errorf("shown %q", h.Shown)
	}
}

// Whatever the length of the summary, only what is in sight is on the canvas:
// 1,000 primitives and 200 texts.
func TestPreviewIsLight(t *testing.T) {
	p, _ := open(t, newDesk())
	pages := slices.Repeat(p.preview.pages, 25)
	p.preview.show(pages)
	height := p.preview.sheets.MinSize().Height
	for _, width := range []float32{300, 814, 1600} {
		p.preview.Resize(fyne.NewSize(width, 742))
		height = p.preview.sheets.MinSize().Height
		for i := range 120 {
			p.preview.scrollTo(0, height*float32(i)/120)
			n, texts := len(p.preview.sheets.drawn), 0
			for _, o := range p.preview.sheets.drawn {
				if _, ok := o.(*canvas.Text); ok {
					texts++
				}
			}
			if width > 500 && texts > 200 || n > 1000 || n == 0 {
				t.Fatalf("%v wide, at %v: %d objects, %d texts", width, p.preview.scroll.Offset.Y, n, texts)
			}
		}
	}
	if height < 10000 {
		t.Errorf("the sheets are %v high", height)
	}
}

func TestPreviewScrollsWithTheKeys(t *testing.T) {
	p, h := open(t, newDesk())
	v := p.preview
	test.Tap(v)
	if h.Win.Canvas().Focused() != fyne.Focusable(v) {
		t.Fatal("a click gives the preview the keys")
	}
	key := func(k fyne.KeyName) float32 {
		v.TypedKey(&fyne.KeyEvent{Name: k})
		return v.scroll.Offset.Y
	}
	down, paged, end := key(fyne.KeyDown), key(fyne.KeyPageDown), key(fyne.KeyEnd)
	if !(0 < down && down < paged && paged < end) || end+v.scroll.Size().Height != v.sheets.MinSize().Height {
		t.Errorf("down %v, page down %v, end %v", down, paged, end)
	}
	last := fmt.Sprintf("%d. lapa no %d", len(v.pages), len(v.pages))
	if !slices.ContainsFunc(v.sheets.drawn, func(o fyne.CanvasObject) bool { x, ok := o.(*canvas.Text); return ok && x.Text == last }) {
		t.Errorf("%q is not in sight", last)
	}
	if key(fyne.KeyHome) != 0 {
		t.Error("Home goes to the beginning")
	}
}

// What is measured beside the screen is as wide as what the screen draws.
func TestMeasuresAgreeWithTheScreen(t *testing.T) {
	uitest.App(t)
	r := newRuler()
	for _, s := range []paper.Style{{Size: 10}, {Size: 11}, {Size: 9, Italic: true}, {Size: 16, Bold: true}, {Size: 9.5, Bold: true, Italic: true}} {
		for _, zoom := range []float32{0.6, 1, 1.2873, 2.1} {
			for _, text := range []string{"Bāze: iestādes, kas atbildēja uz šo jautājumu", "47,1–58,9\u00a0%", "Neizpratne par juridiskajiem jautājumiem", "ψ = z²(N − n)/(N − 1)"} {
				got := r.at(zoom)(text, s) * zoom
				want := fyne.MeasureText(text, letters(s, zoom), fyne.TextStyle{Bold: s.Bold, Italic: s.Italic}).Width
				if got < want*0.97 || got > want*1.03 {
					t.Errorf("%q at %v points, zoom %v: %v, drawn %v", text, s.Size, zoom, got, want)
				}
			}
		}
	}
}

func TestBothLanguagesHaveTheirWords(t *testing.T) {
	for _, l := range words.Langs {
		h := uitest.NewHost(t)
		h.Lang = l
		p := New(h, newDesk(), NewMemory(), nil)
		h.Put(p.Content())
		p.Refresh()
		h.Queue.Drain()
		for _, s := range append(uitest.Texts(p.Content()), uitest.Texts(p.TopBar())...) {
			if strings.Contains(s, "[[") {
				t.Errorf("%s: %s", l, s)
			}
		}
	}
}

func TestSuggestedName(t *testing.T) {
	for path, want := range map[string]string{
		"": "anotets-kopsavilkums", "/a/b/Lieta 2025.izpete": "Lieta 2025",
	} {
		if path != "" {
			path = filepath.FromSlash(path)
		}
		h := uitest.NewHost(t)
		e := &export{page: &Page{host: h, of: named(path)}}
		if got := e.name(); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

// A quotation that no longer agrees stands in the way; one that does may tell a
// name where names are covered.
func TestQuotationsThatStandInTheWay(t *testing.T) {
	w := words.For(words.Latvian)
	quote := func(id string) finding.Evidence {
		return finding.Evidence{ID: id, Quote: &finding.Quote{Text: "Nav naudas.", Name: "Ministrija 01"}}
	}
	all := []finding.Finding{{Number: 1, Status: finding.StatusFinal, Evidence: []finding.Evidence{quote("a"), quote("b"), quote("c")}}}
	checks := map[string]finding.Check{"a": {Standing: finding.Holds}, "b": {Standing: finding.Changed}, "c": {Standing: finding.Gone}}
	said := func(covered bool) (out []string) {
		for _, d := range doubts(w, all, checks, covered) {
			out = append(out, d.text)
		}
		return out
	}
	want := []string{"K-01: citētā atbilde datos tagad ir cita", "K-01: citētās atbildes datos vairs nav"}
	if got := said(false); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	want = append(want, "K-01: 3 citāti — pats teksts var atklāt, kas to rakstījis")
	if got := said(true); !slices.Equal(got, want) {
		t.Errorf("covered: %q", got)
	}
	for i, e := range all[0].Evidence {
		all[0].Evidence[i] = e.Hide(true)
	}
	if got := said(true); len(got) != 2 {
		t.Errorf("hidden: %q", got)
	}
}

// A test that comes out otherwise is a doubt of its own where the figure stays.
func TestATestThatComesOutOtherwiseIsADoubt(t *testing.T) {
	w := words.For(words.Latvian)
	e := finding.Evidence{ID: "a", Count: 40, N: 60, Crossed: &finding.Crossed{Method: "score", Adjusted: .012, Family: 4, Differs: "higher"}}
	all := []finding.Finding{{Number: 1, Status: finding.StatusFinal, Evidence: []finding.Evidence{e}}}
	for count, want := range map[int]string{
		40: "K-01: šķērstabulas tests, pārrēķinot: būtiski neatšķiras no pārējiem (p = 0,260; pievienojot p = 0,012)",
		41: "K-01: dati mainījušies no 40 / 60 uz 41 / 60",
	} {
		got := doubts(w, all, map[string]finding.Check{"a": {Evidence: e, Standing: finding.Changed, Count: count, N: 60, Test: &finding.Test{Method: "score", Adjusted: .26, Family: 4}}}, false)
		if len(got) != 1 || strings.ReplaceAll(got[0].text, "\u00a0", " ") != want {
			t.Errorf("%+v, want %q", got, want)
		}
	}
}
