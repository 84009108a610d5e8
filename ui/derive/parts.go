package derive

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// mostNets is how many groups of options can be made at once.
const mostNets = 6

// groupWide is the width of the field for a group.
const groupWide = 118

// nets lets each option stand as it is or go into one of several groups, and names
// the groups that are used.
func (f *form) nets() []fyne.CanvasObject {
	w := f.host.Words()
	in := make([]int, len(f.source.Options)) // 0 stays as it is
	names := make([]*kit.TextBox, mostNets)
	labels := kit.Column(4)
	for i := range names {
		names[i] = kit.NewLine(w.T("derive.group.name", "N", w.Int(i+1)))
		names[i].OnChanged = func(string) { f.netsAre(in, names) }
	}
	for i, n := range f.d.Nets {
		if i < mostNets {
			names[i].Put(n.Label)
			for _, o := range n.Options {
				in[o] = i + 1
			}
		}
	}
	choices := []string{w.T("derive.stays")}
	for i := range mostNets {
		choices = append(choices, w.T("derive.group", "N", w.Int(i+1)))
	}
	// The first name stands there from the start, so that nothing moves away from
	// under the pointer.
	list := func() {
		labels.Objects = nil
		for i, name := range names {
			if i == 0 || slices.Contains(in, i+1) {
				labels.Objects = append(labels.Objects, name)
			}
		}
	}
	used := func() {
		list()
		labels.Refresh()
		f.netsAre(in, names)
	}
	var rows []fyne.CanvasObject
	for o, option := range f.source.Options {
		choice := kit.NewChoice(option.Label, choices, in[o], func(i int) {
			in[o] = i
			used()
		})
		rows = append(rows, kit.Row(10, 0, kit.Body(option.Label), kit.Fixed(theme.Scaled(groupWide), choice)))
	}
	list()
	return []fyne.CanvasObject{kit.Section(w.T("derive.options")), kit.Column(4, rows...), labels}
}

// netsAre takes the groups up; one without a name is called after its options.
func (f *form) netsAre(in []int, names []*kit.TextBox) {
	f.d.Nets = nil
	for i, name := range names {
		n := tabulate.Net{Label: strings.TrimSpace(name.Text)}
		var all []string
		for o, group := range in {
			if group == i+1 {
				n.Options = append(n.Options, o)
				all = append(all, f.source.Options[o].Label)
			}
		}
		if n.Label == "" {
			n.Label = strings.Join(all, " + ")
		}
		if len(n.Options) > 0 {
			f.d.Nets = append(f.d.Nets, n)
		}
	}
	f.suggest(f.host.Words().T("derive.net.suggested", "Question", f.source.Title()))
	f.try()
}

// bands lets numbers be cut.
func (f *form) bands() []fyne.CanvasObject {
	w := f.host.Words()
	cuts := kit.NewLine(w.T("derive.cuts.hint")).Called(w.T("derive.cuts"))
	var said []string
	for _, c := range f.d.Cuts {
		said = append(said, plain(c))
	}
	cuts.SetText(strings.Join(said, "; "))
	cuts.OnChanged = func(text string) {
		all, ok := parseCuts(text)
		if !ok {
			f.d.Cuts, f.d.Labels = nil, nil
			f.show(nil, w.T("derive.cuts.wrong"))
			return
		}
		f.d.Cuts, f.d.Labels = all, f.bandLabels(all)
		f.suggest(w.T("derive.bands.suggested", "Question", f.source.Title()))
		f.try()
	}
	cuts.OnSubmitted = func(string) { f.modal.Accept() }
	return []fyne.CanvasObject{kit.Section(w.T("derive.cuts")), cuts, kit.Caption(w.T("derive.cuts.about", "Range", f.rangeOf()))}
}

// rangeOf says from which to which number the answers reach.
func (f *form) rangeOf() string {
	low, high := math.Inf(1), math.Inf(-1)
	for i := range f.source.Answered.Each() {
		if x := f.source.Numbers[i]; !math.IsNaN(x) {
			low, high = min(low, x), max(high, x)
		}
	}
	if low > high {
		return "–"
	}
	// Where small counts are hidden, the least and the greatest are one respondent's.
	if f.of.View().Method.Threshold > 0 {
		return f.host.Words().T("method.hidden")
	}
	return f.number(low) + "–" + f.number(high)
}

// number is a number as it is read.
func (f *form) number(x float64) string {
	if x == math.Trunc(x) && math.Abs(x) < 1e15 {
		return f.host.Words().Int(int(x))
	}
	return f.host.Words().Decimal(x, 2)
}

func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// parseCuts reads numbers between semicolons, rising; a decimal comma is one too,
// and blanks within a number part thousands.
func parseCuts(text string) (cuts []float64, ok bool) {
	for _, part := range strings.Split(text, ";") {
		part = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", ".").Replace(part)
		if part == "" {
			continue
		}
		x, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) || len(cuts) > 0 && x <= cuts[len(cuts)-1] {
			return nil, false
		}
		cuts = append(cuts, x)
	}
	return cuts, len(cuts) <= mostCuts
}

// mostCuts is how many cuts numbers may have: more bands would be no help.
const mostCuts = 20

// bandLabels names the bands between cuts.
func (f *form) bandLabels(cuts []float64) []string {
	w := f.host.Words()
	var out []string
	for i, c := range cuts {
		if i == 0 {
			out = append(out, w.T("derive.band.below", "Cut", f.number(c)))
			continue
		}
		out = append(out, w.T("derive.band.between", "From", f.number(cuts[i-1]), "To", f.number(c)))
	}
	if len(cuts) > 0 {
		out = append(out, w.T("derive.band.from", "Cut", f.number(cuts[len(cuts)-1])))
	}
	return out
}

// terms lets several answers be ticked, of which any or all must have been given.
func (f *form) terms() []fyne.CanvasObject {
	w := f.host.Words()
	kinds := []tabulate.DerivedKind{tabulate.DerivedAny, tabulate.DerivedAll}
	if len(f.d.Labels) != 2 {
		f.d.Labels = []string{w.T("derive.yes"), w.T("derive.no")}
	}
	var items []dialogs.Item
	at := map[string]tabulate.Term{}
	for _, q := range f.table.Reading() {
		if !q.Charted() {
			continue
		}
		for o, option := range q.Options {
			id := q.ID + "\x00" + strconv.Itoa(o)
			at[id] = tabulate.Term{Table: f.table.ID, Question: q.ID, Options: []int{o}}
			items = append(items, dialogs.Item{ID: id, Title: option.Label, Sub: q.Title()})
		}
	}
	var chosen []string
	for _, t := range f.d.Terms {
		for _, o := range t.Options {
			chosen = append(chosen, t.Question+"\x00"+strconv.Itoa(o))
		}
	}
	list := dialogs.NewChecklist(f.host.Window(), w, items, chosen)
	list.Changed = func() {
		f.d.Terms = nil
		for _, id := range list.Chosen {
			f.d.Terms = append(f.d.Terms, at[id])
		}
		f.try()
	}
	how := kit.NewSegmented(w.T("derive.how"), []string{w.T("derive.any"), w.T("derive.all")}, max(0, slices.Index(kinds, f.d.Kind)), func(i int) {
		f.d.Kind = kinds[i]
		f.try()
	})
	return []fyne.CanvasObject{kit.Row(0, -1, how), kit.Section(w.T("derive.answers")), list.Root}
}
