package overview

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// loose is a question without an area.
type loose struct {
	of        workspace.Ref
	name, sub string
}

// looseOf lists the questions that could be put into an area and are in none.
func looseOf(w *words.Words, o workspace.Overview) []loose {
	var all []loose
	for _, t := range o.Tables {
		for _, q := range t.Reading() {
			if q.Area == "" && workspace.Assignable(q) {
				all = append(all, loose{workspace.RefOf(t, q), q.Title(), where(w, t, q)})
			}
		}
	}
	return all
}

// where says which question it is and where it stands.
func where(w *words.Words, t *survey.Table, q *survey.Question) string {
	kind := w.T("kind." + string(q.Kind))
	r, n := utf8.DecodeRuneInString(kind)
	return w.T("overview.where", "Number", q.Number(), "Kind", string(unicode.ToUpper(r))+kind[n:], "Sheet", t.Sheet)
}

// mostTiles is how many questions the list shows at once; the rest is found by
// typing.
const mostTiles = 40

// tray is the list of questions without an area, beside the cards.
type tray struct {
	page  *Page
	root  *fyne.Container
	count *kit.Text
	hint  *kit.Text
	find  *kit.TextBox
	list  *kit.Scroll
	all   []loose
	drawn string // what the list was made of
}

func newTray(p *Page) *tray {
	w := p.host.Words()
	t := &tray{page: p, count: kit.Caption("").OneLine(), hint: kit.Caption(""), list: kit.NewScroll(kit.Space(1))}
	t.find = kit.NewLine(w.T("overview.tray.find"))
	t.find.Put(p.memory.query)
	t.find.OnChanged = func(text string) {
		p.memory.query = text
		t.fill()
	}
	t.find.OnEscape = func() bool {
		if t.find.Text == "" {
			return p.Escape()
		}
		t.find.SetText("")
		return true
	}
	closing := kit.NewIconButton(kit.MarkClose, w.T("overview.tray.close"), func() { p.showTray(false) })
	closing.OnSay = p.host.Status
	head := kit.Column(8, kit.Row(8, 0, kit.Strong(w.T("overview.tray.title")), t.count, closing), t.hint, t.find)
	t.root = &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{head, t.list}}
	return t
}

// showTray shows the list of questions without an area, or puts it away.
func (p *Page) showTray(on bool) {
	p.memory.tray = on
	if p.shown != nil {
		p.tools.show(p.shown)
		p.tray.show(p.shown)
	}
	p.host.Refresh()
}

func (t *tray) show(c *counted) {
	w := t.page.host.Words()
	t.all = c.loose
	t.count.SetText(w.Int(len(c.loose)))
	hint := "overview.tray.hint"
	switch {
	case len(c.loose) == 0:
		hint = "overview.tray.none"
	case c.of.ReadOnly:
		hint = "overview.tray.readonly"
	}
	t.hint.SetText(w.T(hint))
	t.find.Hidden = len(c.loose) == 0
	t.fill()
}

// fill lists what is found. A list that would be the same is left as it is: the
// focus may be in it.
func (t *tray) fill() {
	if !t.page.memory.tray {
		return
	}
	w := t.page.host.Words()
	var found []loose
	drawn := ""
next:
	for _, x := range t.all {
		plain := words.Plain(x.name + " " + x.sub)
		for _, term := range strings.Fields(words.Plain(t.page.memory.query)) {
			if !strings.Contains(plain, term) {
				continue next
			}
		}
		found = append(found, x)
		drawn += x.of.Table + "/" + x.of.Question + "/" + x.name + "\n"
	}
	if drawn == t.drawn && drawn != "" {
		return
	}
	t.drawn = drawn
	var rows []fyne.CanvasObject
	for _, x := range found[:min(len(found), mostTiles)] {
		rows = append(rows, newLoose(t.page, x))
	}
	switch rest := len(found) - mostTiles; {
	case len(found) == 0 && len(t.all) > 0:
		rows = append(rows, kit.Caption(w.T("chooser.search.none")))
	case rest > 0:
		rows = append(rows, kit.Caption(w.N("chooser.search.more", rest)))
	}
	t.list.SetContent(kit.Column(8, rows...))
}

// headed puts the first object at the top and gives the second the rest.
type headed struct{}

func (headed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 160) }

func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := kit.HeightFor(objects[0], size.Width)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, h))
	objects[1].Move(fyne.NewPos(0, h+12))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-h-12, 0)))
}
