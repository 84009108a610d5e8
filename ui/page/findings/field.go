package findings

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// storeJob waits for a pause in the typing.
const storeJob = "findings.store"

// field is one text of the form: the box, the figures found in it, and what
// went wrong when it was stored.
type field struct {
	editor *editor
	id     finding.Field
	column *fyne.Container
	box    *box
	rests  *resting  // stands in place of the box of a title that nobody writes; nil for other texts
	read   *kit.Card // stands in place of the box where nothing can be changed
	words  *kit.Text // in read
	dress  *dressed
	backed *kit.Text       // how many figures evidence covers
	marks  *fyne.Container // the others, each with why
	wrong  *kit.Text

	stored string // as the case has it
	marked string // what the figures were last marked for
}

func newField(e *editor, id finding.Field, heading bool) *field {
	w := e.page.host.Words()
	f := &field{
		editor: e, id: id, marks: kit.Wrap(6),
		backed: kit.Caption("").Coloured(theme.Holds), wrong: kit.Caption("").Coloured(theme.Accent),
	}
	f.box = newBox(w.T("findings.hint."+string(id)), true)
	if id != finding.FieldTitle {
		f.box.name = w.T("findings.field." + string(id))
	}
	f.box.OnChanged = func(string) { f.typed() }
	f.box.onLeft = e.store
	if heading {
		f.rests = newResting(f.write)
		f.box.onFocus = f.atRest
		f.box.onEnter = func() { e.focus(e.fields[1].box) }
		f.words = kit.Heading("")
		f.read = kit.NewPanel("", f.words)
		f.read.Inset = fyne.NewSize(6, 4)
	} else {
		f.words = kit.Body("")
		f.read = kit.NewPanel(theme.Field, f.words)
	}
	f.backed.Hide()
	f.marks.Hide()
	f.wrong.Hide()
	f.dress = dress(f.box, heading).flatten()
	f.column = kit.Column(5, f.dress, f.read, f.backed, f.marks, f.wrong)
	if heading {
		f.column.Objects = append(f.column.Objects, f.rests)
	}
	return f
}

// typed waits for a pause and stores then.
func (f *field) typed() {
	e := f.editor
	pause := e.page.pause
	e.page.host.Runner().Start(storeJob, func(ctx context.Context) func() {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
		return e.store
	})
	if len(f.dress.marks) > 0 { // what is being written has no lines under it
		f.dress.underline("", nil)
		f.marked = ""
	}
	waits := f.waitForMarks()
	if size := f.box.Size(); waits || f.box.HeightFor(size.Width) != size.Height {
		e.relayout()
	}
}

// waitForMarks keeps the room for what will be said of the first figures in a text
// as soon as they are typed, and tells whether it took any: after the pause it
// would push the next box away from under the pointer.
func (f *field) waitForMarks() bool {
	if f.rests != nil || !f.backed.Hidden || !f.marks.Hidden || len(finding.NumbersIn(f.box.Text)) == 0 {
		return false
	}
	f.backed.Hidden = false
	f.backed.SetText(f.editor.page.host.Words().T("findings.figures.waiting"))
	f.marked = ""
	return true
}

// store gives the case the text as it was typed. A text that the case does not
// take stays in the box and in the memory.
func (f *field) store() {
	e := f.editor
	text := f.box.Text
	if e.id == "" || e.page.readOnly || text == f.stored {
		return
	}
	if err := e.page.of.Edit(e.id, f.id, text); err != nil {
		e.page.memory.keep(e.id, f.id, text)
		f.fail(e.page.host.Words().Error(err))
		return
	}
	f.stored = text
	e.page.memory.forget(e.id, f.id)
	f.fail("")
}

// fail shows what went wrong under the box; "" that nothing did.
func (f *field) fail(text string) {
	if f.wrong.Text == text {
		return
	}
	f.wrong.Text, f.wrong.Hidden = text, text == ""
	f.wrong.Refresh()
	f.atRest()
	f.editor.relayout()
}

// show brings in what the case has now. What was typed and is not stored yet
// goes before it.
func (f *field) show(now finding.Finding, fresh bool) {
	text := now.Get(f.id)
	readOnly := f.editor.page.readOnly
	f.box.Hidden, f.read.Hidden = readOnly, !readOnly
	f.words.SetText(f.shownAs(now, text))
	switch {
	case fresh:
		f.stored = text
		f.box.load(text)
		f.fail("")
		if kept, ok := f.editor.page.memory.draft(now.ID, f.id); ok && !readOnly {
			f.box.load(kept)
			f.store()
		}
	case text != f.stored:
		pending := f.box.Text != f.stored
		f.stored = text
		if !pending {
			f.box.put(text)
		}
	}
	f.atRest()
	f.mark(now)
}

// atRest shows a title as a heading while nobody writes it.
func (f *field) atRest() {
	if f.rests == nil {
		return
	}
	readOnly := f.editor.page.readOnly
	rests := !readOnly && !f.box.focused && f.box.Text != "" && f.wrong.Hidden
	f.rests.text.SetText(f.box.Text)
	if f.rests.Hidden == !rests && f.box.Hidden == (readOnly || rests) {
		return
	}
	f.rests.Hidden, f.box.Hidden = !rests, readOnly || rests
	f.editor.relayout()
}

// write puts the cursor into the title, behind its last letter, and writes one
// there.
func (f *field) write(letter rune) {
	f.editor.focus(f.box)
	f.box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if letter != 0 {
		f.box.TypedRune(letter)
	}
}

// shownAs is the text where it can only be read.
func (f *field) shownAs(now finding.Finding, text string) string {
	w := f.editor.page.host.Words()
	switch {
	case f.id == finding.FieldTitle:
		return title(w, now)
	case text == "":
		return w.T("findings.not-filled")
	}
	return text
}
