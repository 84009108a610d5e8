package findings

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// areas are the readiness areas, in the order of the overview; "" is none.
var areas = []string{
	"", "strategy", "regulation", "budget", "human-capital", "security", "infrastructure", "projects", "digital-maturity", "nlp",
}

// chips are what is said of a finding in a word: risk, status, area, who wrote
// it, and tags.
type chips struct {
	editor             *editor
	row                *fyne.Container
	risk, status, area *kit.Chip
	author             *kit.Chip
	tag                *box // where a tag is written
	line               *dressed
	writing            bool
	shown              string // what the tags were last shown for
}

func newChips(e *editor) *chips {
	c := &chips{editor: e}
	c.risk = kit.NewChip("", kit.Plain, c.chooseRisk)
	c.status = kit.NewChip("", kit.Plain, c.chooseStatus)
	c.area = kit.NewChip("", kit.Plain, c.chooseArea)
	for _, chip := range []*kit.Chip{c.risk, c.status, c.area} {
		chip.Opens = true
	}
	c.author = kit.NewChip("", kit.Plain, nil)
	c.row = kit.Wrap(8, c.risk, c.status, c.area, c.author)
	c.tag = newBox(e.page.host.Words().T("findings.tag.hint"), false)
	c.line = dress(c.tag, false)
	c.tag.onEnter = func() { c.addTag(true) }
	c.tag.onLeft = func() { c.addTag(false) }
	return c
}

func (c *chips) show(f finding.Finding) {
	w := c.editor.page.host.Words()
	set := func(chip *kit.Chip, text string, tone kit.Tone) {
		chip.SetDisabled(c.editor.page.readOnly)
		if chip.Text != text || chip.Tone != tone {
			chip.Text, chip.Tone = text, tone
			chip.Refresh()
		}
	}
	set(c.risk, c.riskWord(f.Risk), riskTone(f.Risk))
	tone := kit.Plain
	if done(f.Status) {
		tone = kit.Good
	}
	set(c.status, capital(w.T("finding.status."+string(f.Status))), tone)
	set(c.area, c.areaWord(f.Area), kit.Plain)
	key := "findings.author"
	if f.Author == "" {
		key = "findings.made"
	}
	set(c.author, w.T(key, "Author", f.Author, "Date", w.Date(f.Created.Local())), kit.Plain)
	c.showTags(f.Tags)
	c.goOn()
	c.row.Refresh()
}

func riskTone(r finding.Risk) kit.Tone {
	switch r {
	case finding.RiskHigh:
		return kit.Selected
	case finding.RiskMedium:
		return kit.Warning
	}
	return kit.Plain
}

func (c *chips) riskWord(r finding.Risk) string {
	w := c.editor.page.host.Words()
	if r == finding.RiskNone {
		return w.T("findings.risk.none")
	}
	return w.T("findings.risk", "Risk", w.T("finding.risk."+string(r)))
}

func (c *chips) areaWord(area string) string {
	w := c.editor.page.host.Words()
	switch {
	case area == "":
		return w.T("findings.area.none")
	case w.Has("area." + area):
		return w.T("area." + area)
	}
	return area
}

func (c *chips) chooseRisk() {
	choose(c, c.risk, finding.Risks, c.editor.finding.Risk, c.riskWord, finding.FieldRisk)
}

func (c *chips) chooseStatus() {
	word := func(s finding.Status) string {
		return capital(c.editor.page.host.Words().T("finding.status." + string(s)))
	}
	choose(c, c.status, finding.Statuses, c.editor.finding.Status, word, finding.FieldStatus)
}

func (c *chips) chooseArea() {
	choose(c, c.area, areas, c.editor.finding.Area, c.areaWord, finding.FieldArea)
}

// choose opens a menu under a chip and stores what is picked.
func choose[T ~string](c *chips, under *kit.Chip, options []T, now T, word func(T) string, f finding.Field) {
	c.editor.store()
	var items []*fyne.MenuItem
	for _, o := range options {
		item := fyne.NewMenuItem(word(o), func() { c.editor.edit(f, string(o)) })
		item.Checked = o == now
		items = append(items, item)
	}
	canvas := c.editor.page.host.Window().Canvas()
	widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), canvas, fyne.NewPos(0, under.Size().Height+4), under)
}

// showTags shows a chip a tag, and at their end the place where one is written.
func (c *chips) showTags(tags []string) {
	readOnly := c.editor.page.readOnly
	now := fmt.Sprint(readOnly, c.editor.id, tags)
	if c.writing || c.shown == now {
		return
	}
	c.shown = now
	w := c.editor.page.host.Words()
	objects := []fyne.CanvasObject{c.risk, c.status, c.area, c.author}
	for i, t := range tags {
		chip := kit.NewChip(t, kit.Plain, nil)
		if !readOnly {
			chip.OnRemoved = func() { c.setTags(slices.Delete(slices.Clone(tags), i, i+1)) }
		}
		objects = append(objects, chip)
	}
	if !readOnly {
		objects = append(objects, kit.Pad(2, 0, 0, 0, kit.NewQuietLink(w.T("findings.tag.add"), c.writeTag)))
	}
	c.row.Objects = objects
}

// writeTag puts a field where the link was, and the cursor into it.
func (c *chips) writeTag() {
	c.openTag("")
	c.row.Refresh()
	c.editor.relayout()
	c.editor.focus(c.tag)
}

func (c *chips) openTag(written string) {
	c.writing = true
	c.tag.load(written)
	c.row.Objects[len(c.row.Objects)-1] = kit.Fixed(theme.Scaled(160), c.line)
}

// pause remembers a tag that is being written, so that it is not stored as far as
// it is.
func (c *chips) pause() {
	if m := c.editor.page.memory; c.writing {
		m.tagged, m.tag, c.writing = c.editor.id, c.tag.Text, false
	}
}

// goOn opens the field of a tag that was being written.
func (c *chips) goOn() {
	m := c.editor.page.memory
	if m.tagged == "" || m.tagged != c.editor.id || c.editor.page.readOnly {
		return
	}
	written := m.tag
	m.tagged, m.tag = "", ""
	c.openTag(written)
}

// addTag stores the tag that was written and shows the link again; after Enter
// another one can be written.
func (c *chips) addTag(again bool) {
	if !c.writing {
		return
	}
	written := strings.TrimSpace(c.tag.Text)
	c.writing, c.shown = false, ""
	if written != "" {
		c.setTags(append(slices.Clone(c.editor.finding.Tags), written))
	}
	c.showTags(c.editor.finding.Tags)
	c.row.Refresh()
	c.editor.relayout()
	if again && written != "" {
		c.writeTag()
	}
}

func (c *chips) setTags(tags []string) {
	c.editor.edit(finding.FieldTags, strings.Join(tags, ", "))
}
