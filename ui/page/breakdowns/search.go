package breakdowns

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// search is the field on a card with many options: it leaves those that hold what
// is typed.
type search struct {
	card  *card
	root  *fyne.Container
	field *searchBox
	hits  *kit.Text
}

// searchBox goes on to the chart with Enter and the arrow down; Esc empties it
// first and leaves it then.
type searchBox struct {
	kit.TextBox
	onDown func()
}

// TypedKey goes on to the chart, and writes the rest.
func (b *searchBox) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		b.onDown()
	default:
		b.TextBox.TypedKey(e)
	}
}

const searchWide = 260

func newSearch(c *card) *search {
	w := c.page.host.Words()
	s := &search{card: c, field: &searchBox{}, hits: kit.Caption("").OneLine()}
	s.field.MinRows, s.field.PlaceHolder = 1, w.T("breakdowns.search")
	s.field.ExtendBaseWidget(s.field)
	s.field.Text = c.page.memory.views.query[c.f.key]
	s.field.OnChanged = s.typed
	s.field.OnEscape = func() bool {
		if s.field.Text == "" {
			return false
		}
		s.field.SetText("")
		return true
	}
	s.field.onDown = func() {
		if c.chart != nil && c.chart.Visible() && len(c.chart.Scene().Spots) > 0 {
			c.page.host.Window().Canvas().Focus(c.chart)
		}
	}
	s.root = kit.Pad(4, 0, 2, 0, kit.Wrap(10, kit.Fixed(theme.Scaled(searchWide), s.field), kit.Pad(theme.Scaled(8), 0, 0, 0, s.hits)))
	s.root.Hide()
	return s
}

func (s *search) typed(text string) {
	c := s.card
	c.page.memory.views.query[c.f.key] = text
	c.show(c.f)
	c.page.feed.changed(c.item)
}

// show offers the field where there are many options, and tells how many hold what
// is typed.
func (s *search) show(all, found int) {
	s.root.Hidden = all <= manyOptions
	w := s.card.page.host.Words()
	s.hits.Hidden = strings.TrimSpace(s.field.Text) == ""
	s.hits.SetText(w.T("breakdowns.search.hits", "Found", w.Int(found), "N", w.Int(all)))
}

// matching returns the figures with only the options in which every word of a
// query occurs, with or without the marks of its letters. What is counted stays
// as it is.
func (f *figures) matching(query string) *figures {
	terms := strings.Fields(words.Plain(query))
	if len(terms) == 0 || len(f.bars) <= manyOptions {
		return f
	}
	keep := func(rows []row) []row {
		out := []row{}
	next:
		for _, r := range rows {
			label := words.Plain(r.bar.Label)
			for _, term := range terms {
				if !strings.Contains(label, term) {
					continue next
				}
			}
			out = append(out, r)
		}
		return out
	}
	part := *f
	part.of, part.bars, part.parts = f, keep(f.bars), keep(f.parts)
	return &part
}

// whole is all of the figures, where f is only a part of them.
func (f *figures) whole() *figures {
	if f.of != nil {
		return f.of
	}
	return f
}
