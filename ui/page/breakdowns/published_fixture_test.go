package breakdowns_test

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/published"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

const (
	obstacles = "Šķēršļi MI ieviešanai"
	impact    = "Pozitīvā ietekme"
)

// card is the card of a question.
func (f *fixture) card(title string) *kit.Card {
	f.t.Helper()
	f.scrollTo(title)
	c, ok := uitest.Find(f.page.Content(), func(c *kit.Card) bool { return uitest.Reads(c, title) })
	if !ok {
		f.t.Fatalf("no card %q", title)
	}
	return c
}

// publish brings up the published figures of a question and returns its fields:
// one an option as they stand, then base and source.
func (f *fixture) publish(title string) []field {
	f.t.Helper()
	c := f.card(title)
	form, _ := uitest.Find(c, func(*kit.Segmented) bool { return true })
	at := slices.IndexFunc(form.Options, func(s string) bool { return s == "Publicēts" || s == "Published" })
	if at < 0 {
		f.t.Fatalf("%q has the forms %q", title, form.Options)
	}
	if form.Selected != at {
		form.Selected = at
		form.OnChanged(at)
	}
	f.drain()
	return f.fields(title)
}

// field is what a person writes in.
type field interface {
	fyne.Focusable
	fyne.Shortcutable
	fyne.CanvasObject
	SetText(string)
}

func (f *fixture) fields(title string) []field {
	var all []field
	uitest.Walk(f.card(title), func(o fyne.CanvasObject) {
		if x, ok := o.(field); ok {
			all = append(all, x)
		}
	})
	return all
}

func (f *fixture) typed(o field, text string) {
	f.host.Win.Canvas().Focus(o)
	for _, r := range text {
		o.TypedRune(r)
	}
}

// published is what was published of an option.
func (f *fixture) published(question, option string) published.Row {
	f.t.Helper()
	for _, t := range f.of.Tables() {
		if q := t.Question(question); q != nil {
			x, ok := f.of.Published(t.ID, q.ID)
			if !ok {
				f.t.Fatalf("no question %q", question)
			}
			return x.Rows[q.Option(option)]
		}
	}
	f.t.Fatalf("no question %q", question)
	return published.Row{}
}
