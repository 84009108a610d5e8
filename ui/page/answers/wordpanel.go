package answers

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"golang.org/x/text/language"

	"izpete/data/wordlist"
	"izpete/data/words"
	"izpete/ui/grid"
	"izpete/ui/kit"
)

// wordPanel is the list of the words of the answers.
type wordPanel struct {
	page  *Page
	root  *fyne.Container
	about *kit.Text
	lang  *kit.Segmented
	grid  *grid.Table

	columns []grid.Column
	all     []wordlist.Entry
	of      *made      // what the words were counted of
	by      words.Lang // and in which language
}

const (
	mostListedWords = 2000
	mostForms       = 4
)

func newWordPanel(p *Page) *wordPanel {
	w := p.host.Words()
	l := &wordPanel{page: p, about: kit.Caption("")}
	var names []string
	for _, k := range words.Langs {
		names = append(names, w.T("answers.words.lang."+string(k)))
	}
	l.lang = kit.NewSegmented(w.T("answers.words.lang"), names, 0, func(i int) {
		p.memory.lang[p.made.open.Question.ID] = words.Langs[i]
		l.show(p.made)
	})
	l.columns = []grid.Column{
		{Title: w.T("answers.words.word"), Width: 150},
		{Title: w.T("answers.words.forms"), Least: 120, Muted: true},
		{Title: w.T("answers.words.answers"), Width: 84, Number: true},
	}
	l.grid = grid.New(p.host.Runner(), orderJob, l.columns)
	l.grid.Lang = language.Make(string(w.Lang))
	l.grid.Empty = w.T("answers.words.none")
	l.grid.SetSort(grid.Sort{Column: 2, Down: true})
	l.grid.OnTapped, l.grid.OnOpened, l.grid.OnSay = l.take, l.take, p.host.Status
	l.root = &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{
		kit.NewScroll(kit.Pad(4, 14, 4, 14, kit.Column(4, l.about, kit.Row(0, -1, l.lang)))), l.grid,
	}}
	l.root.Hide()
	return l
}

// show counts the words of all answers within the filter, when they are asked
// for and not counted yet.
func (l *wordPanel) show(m *made) {
	p := l.page
	l.root.Hidden = p.memory.show != asWords || m == nil || m.withheld
	if l.root.Hidden {
		return
	}
	by := p.lang(m.open)
	l.lang.SetSelected(slices.Index(words.Langs, by))
	if l.of != nil && l.by == by && l.of.texts == m.texts && slices.Equal(l.of.all, m.all) {
		l.fill()
		return
	}
	p.host.Runner().Start(wordsJob, func(ctx context.Context) func() {
		texts := make([]string, 0, len(m.all))
		for _, i := range m.all {
			texts = append(texts, m.texts.shown[i])
		}
		all := wordlist.Count(ctx, by, texts)
		if ctx.Err() != nil {
			return nil
		}
		return func() {
			l.of, l.by, l.all = m, by, all
			l.fill()
		}
	})
}

// fill lists the words that were counted.
func (l *wordPanel) fill() {
	w := l.page.host.Words()
	about := w.N("answers.words.about", len(l.of.all))
	if len(l.all) > mostListedWords {
		about += " " + w.T("answers.words.first", "N", w.Int(mostListedWords), "Of", w.Int(len(l.all)))
	}
	l.about.SetText(about)
	var rows []grid.Row
	for i, e := range l.all[:min(len(l.all), mostListedWords)] {
		var forms []string
		for _, f := range e.Forms[:min(len(e.Forms), mostForms)] {
			forms = append(forms, f.Word+" "+w.Int(f.Answers))
		}
		if len(e.Forms) > mostForms {
			forms = append(forms, "…")
		}
		rows = append(rows, grid.Row{ID: i, Cells: []string{e.Forms[0].Word, strings.Join(forms, ", "), w.Int(e.Answers)}, Values: []float64{0, 0, float64(e.Answers)}})
	}
	l.grid.SetRows(l.columns, rows)
	l.root.Refresh()
}

// take searches a word.
func (l *wordPanel) take(id int) {
	if id < 0 || id >= len(l.all) {
		return
	}
	e := l.all[id]
	var forms []string
	for _, f := range e.Forms[:min(len(e.Forms), mostForms)] {
		forms = append(forms, f.Word)
	}
	l.page.searchWord(e.Stem, strings.Join(forms, ", "))
}
