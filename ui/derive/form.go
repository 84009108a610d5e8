package derive

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/ui/async"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// form is the dialog about one derived question.
type form struct {
	host   page.Host
	of     Case
	table  *survey.Table
	id     string // of the one that is changed, "" for a new one
	d      tabulate.Derived
	source *survey.Question // nil for any or all of several answers

	name    *kit.TextBox
	named   bool // the name was written, and is no longer suggested
	why     *kit.Text
	preview *fyne.Container
	modal   *dialogs.Modal
}

func open(h page.Host, of Case, t *survey.Table, id string, d tabulate.Derived) {
	w := h.Words()
	f := &form{host: h, of: of, table: t, id: id, d: d, named: id != "", preview: kit.Column(2)}
	if d.Source != "" {
		f.source = t.Question(d.Source)
	}
	f.name = kit.NewLine(w.T("derive.name"))
	f.name.SetText(d.Text)
	f.name.OnChanged = func(string) { f.named = true }
	f.why = kit.Caption("").Coloured(theme.Warn)
	f.why.Hide()
	about := w.T("derive.terms.about")
	if f.source != nil {
		about = w.T("derive."+string(d.Kind)+".about", "Question", f.source.Title())
	}
	parts := []fyne.CanvasObject{kit.Caption(about), kit.Section(w.T("derive.name.section")), f.name}
	switch d.Kind {
	case tabulate.DerivedNet:
		parts = append(parts, f.nets()...)
	case tabulate.DerivedBands:
		parts = append(parts, f.bands()...)
	default:
		parts = append(parts, f.terms()...)
	}
	parts = append(parts, kit.Section(w.T("derive.preview")), f.preview, f.why)
	title, yes := w.T("derive.title"), w.T("derive.add")
	if id != "" {
		title, yes = w.T("derive.title.edit"), w.T("dialog.save")
		remove := kit.NewLink(w.T("derive.delete"), func() {
			f.modal.Close()
			for _, x := range of.Derived() {
				if x.Derived.ID == id {
					Delete(h, of, x)
				}
			}
		})
		parts = append(parts, kit.Row(0, -1, remove))
	}
	f.modal = dialogs.Edit(h.Window(), w, title, kit.Column(8, parts...), yes, f.save)
	f.modal.Field(f.name)
	h.Window().Canvas().Focus(f.name)
	f.try()
}

// save stores what was asked for, and reports whether the form may close.
func (f *form) save() bool {
	f.d.Text = f.name.Text
	var err error
	if f.id == "" {
		_, err = f.of.AddDerived(f.table.ID, f.d)
	} else {
		err = f.of.ChangeDerived(f.id, f.d)
	}
	if err != nil {
		f.say(f.host.Words().Error(err))
		return false
	}
	f.host.Notify(f.host.Words().T("derive.saved", "Question", survey.Fold(f.d.Text)))
	return true
}

// say tells why something cannot be; "" that it can.
func (f *form) say(why string) {
	f.why.SetText(why)
	f.why.Hidden = why == ""
	f.fit()
}

func (f *form) fit() {
	if f.modal != nil {
		f.modal.Fit()
	}
}

// suggest puts a name into the field as long as nobody wrote one.
func (f *form) suggest(name string) {
	if !f.named {
		f.name.Put(name)
	}
}

const tryJob = "derive.try"

// try counts beside the screen what the question would be, and shows it.
func (f *form) try() {
	w, d := f.host.Words(), f.d
	d.Nets, d.Cuts, d.Labels, d.Terms = slices.Clone(d.Nets), slices.Clone(d.Cuts), slices.Clone(d.Labels), slices.Clone(d.Terms)
	if d.Text = f.name.Text; strings.TrimSpace(d.Text) == "" {
		d.Text = w.T("derive.name")
	}
	if d.Kind == tabulate.DerivedNet && len(d.Nets) == 0 {
		// As it is so far: what is chosen then changes numbers, not places.
		v := f.of.View()
		async.Run(f.host.Runner(), tryJob, func(context.Context) (*tabulate.Breakdown, error) {
			return v.Of(f.table).Of(f.table, f.source, nil), nil
		}, func(b *tabulate.Breakdown, _ error) { f.show(f.counted(b), "") })
		return
	}
	if len(d.Nets)+len(d.Cuts)+len(d.Terms) == 0 {
		f.host.Runner().Cancel(tryJob)
		f.show([]fyne.CanvasObject{kit.Caption(w.T("derive.preview.none"))}, "")
		return
	}
	async.Run(f.host.Runner(), tryJob, func(context.Context) (*tabulate.Breakdown, error) {
		return f.of.TryDerived(f.table.ID, f.id, d)
	}, func(b *tabulate.Breakdown, err error) {
		if err != nil {
			f.show(nil, w.Error(err))
			return
		}
		f.show(f.counted(b), "")
	})
}

func (f *form) show(rows []fyne.CanvasObject, why string) {
	f.preview.Objects = rows
	f.preview.Refresh()
	f.say(why)
}

// counted are the options that the question would have, with their counts.
func (f *form) counted(b *tabulate.Breakdown) []fyne.CanvasObject {
	w := f.host.Words()
	if b.Base.Hidden {
		return []fyne.CanvasObject{kit.Caption(w.T("method.hidden.all"))}
	}
	var rows []fyne.CanvasObject
	for _, r := range b.Rows {
		text := w.Int(r.Count)
		switch {
		case r.Hidden:
			text = w.T("method.hidden")
		case b.Base.N >= tabulate.CountsOnly:
			text += " · " + w.Percent(r.Percent, 0)
		}
		rows = append(rows, kit.KeyValue(r.Label, text))
	}
	about := append([]string{"n\u00a0=\u00a0" + w.Int(b.Base.N)}, summary.MethodMarks(w, b)...)
	return append(rows, kit.Caption(strings.Join(about, " · ")))
}
