package findings

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// editor is the form of one finding. It is built once and shows one finding
// after another.
type editor struct {
	page *Page
	card *kit.Card
	form *fyne.Container

	id      string // of the finding shown, "" for none
	finding finding.Finding

	label    *kit.Text
	why      *kit.Card // says why nothing can be changed
	fields   []*field
	chips    *chips
	evidence *evidence
	history  *history
	delete   *kit.Button
	scroll   *kit.Scroll
}

// texts lists the fields of the form below the title and above the evidence; the
// counter-argument stands below that.
var texts = []finding.Field{
	finding.FieldCriterion, finding.FieldCondition, finding.FieldCause, finding.FieldEffect, finding.FieldRecommendation,
}

func newEditor(p *Page) *editor {
	w := p.host.Words()
	e := &editor{page: p, label: kit.Heading("").OneLine()}
	e.why = kit.NewPanel(theme.WarnWash, kit.Body(w.T("findings.read-only")))
	e.chips, e.evidence, e.history = newChips(e), newEvidence(e), newHistory(e)
	e.delete = kit.NewButton(w.T("findings.delete"), func() { p.delete(e.finding) })

	head := newField(e, finding.FieldTitle, true)
	e.fields = []*field{head}
	parts := []fyne.CanvasObject{
		e.why,
		kit.Column(6, kit.TopRow(theme.Scaled(4), 1, kit.Pad(4, 0, 0, 0, e.label), head.column), e.chips.row),
	}
	for _, id := range texts {
		f := newField(e, id, false)
		e.fields = append(e.fields, f)
		parts = append(parts, kit.Column(5, kit.Section(w.T("findings.field."+string(id))), f.column))
	}
	counter := newField(e, finding.FieldCounter, false)
	e.fields = append(e.fields, counter)
	against := kit.NewNotice(w.T("findings.field."+string(finding.FieldCounter)), counter.column)
	parts = append(parts, e.evidence.column, against, e.history.column, kit.Ends(0, kit.Space(0), e.delete))
	e.form = kit.Column(12, parts...)
	e.scroll = kit.NewScroll(kit.Pad(0, 0, 4, 0, e.form))
	e.card = kit.NewCard(e.scroll)
	e.card.Inset = fyne.NewSize(20, 14)
	return e
}

// show shows a finding as the case has it now. In a field that someone writes
// in, only what was changed elsewhere and not typed over is brought in.
func (e *editor) show(f finding.Finding) {
	fresh := f.ID != e.id
	if fresh {
		e.leave()
		e.id = f.ID
	}
	e.finding = f
	e.label.SetText(finding.Label(f))
	e.why.Hidden = !e.page.readOnly
	e.delete.Hidden = e.page.readOnly
	for _, field := range e.fields {
		field.show(f, fresh)
	}
	e.chips.show(f)
	e.evidence.show(f)
	e.history.show(f, fresh)
	e.relayout()
}

// leave stores what is not stored yet and lets go of the finding.
func (e *editor) leave() {
	e.store()
	e.id = ""
}

// store stores every field that was typed in.
func (e *editor) store() {
	for _, f := range e.fields {
		f.store()
	}
}

// relayout gives the parts of the form the heights that they need now.
func (e *editor) relayout() {
	e.form.Refresh()
	e.scroll.Refresh()
}

func (e *editor) focusTitle() { e.focus(e.fields[0].box) }

// focusFirst puts the cursor where the writing goes on: into the title while
// there is none, otherwise into the criterion.
func (e *editor) focusFirst() {
	if e.finding.Title == "" {
		e.focusTitle()
		return
	}
	e.focus(e.fields[1].box)
}

// focus asks the window for its canvas: the driver knows that of an object only
// once it has been painted, and a form that just came up has not.
func (e *editor) focus(o fyne.Focusable) {
	if !e.page.readOnly {
		if b, ok := o.(*box); ok {
			b.Show() // a title at rest hides it
		}
		e.page.host.Window().Canvas().Focus(o)
	}
}

// edit stores a choice at once.
func (e *editor) edit(f finding.Field, value string) {
	if err := e.page.of.Edit(e.id, f, value); err != nil {
		e.page.host.Error(err)
		return
	}
	e.page.Refresh()
	e.page.host.Refresh()
}
