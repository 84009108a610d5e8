package dialogs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// MethodAsked is what the dialog about the method starts from and hands back to.
type MethodAsked struct {
	Method  workspace.Method   // as it is
	Margins []workspace.Margin // what can be weighted by
	Why     string             // why there is nothing to weight by, "" where there is
	// Weigh works out what weights do and tells it in lines, later.
	Weigh func(margins []workspace.Margin, tell func(lines []string))
	Apply func(workspace.Method)
}

// thresholds are those offered; disclosure rules of statistical offices use them.
var thresholds = []int{0, 3, 5, 10}

// Method asks how shares are to be worked out.
func Method(win fyne.Window, w *words.Words, in MethodAsked) *Modal {
	d := &method{words: w, in: in, chosen: in.Method}
	d.chosen.Weights = slices.Clone(in.Method.Weights)
	m := show(win, w.T("method.title"), 600, d.content(),
		button{text: w.T("dialog.cancel")},
		button{text: w.T("method.usual"), do: func() { in.Apply(workspace.Method{}) }},
		button{text: w.T("method.apply"), primary: true, do: func() { in.Apply(d.chosen) }})
	d.modal = m
	d.weigh()
	return m
}

type method struct {
	words  *words.Words
	in     MethodAsked
	chosen workspace.Method
	modal  *Modal
	asked  int // how often weights were asked for; only the last answer counts

	base, effect *kit.Text
}

func (d *method) content() fyne.CanvasObject {
	w := d.words
	return kit.Column(12,
		kit.Caption(w.T("method.intro")),
		kit.Column(4, d.head("base"), d.bases(), d.base),
		kit.Column(4, d.head("threshold"), d.threshold()),
		kit.Column(4, append([]fyne.CanvasObject{d.head("weights")}, d.weights()...)...))
}

// head is the name of a setting and what it does.
func (d *method) head(part string) fyne.CanvasObject {
	return kit.Column(1, kit.Strong(d.words.T("method."+part)), kit.Caption(d.words.T("method."+part+".about")))
}

// flush puts a choice where the words above it begin.
func flush(s *kit.Segmented) fyne.CanvasObject { return kit.Pad(0, 0, 0, -4, kit.Row(0, -1, s)) }

func (d *method) bases() fyne.CanvasObject {
	var names []string
	at := max(0, slices.Index(tabulate.BaseKinds, d.chosen.Base))
	for _, k := range tabulate.BaseKinds {
		names = append(names, d.words.T("method.base.choice."+string(k)))
	}
	d.base = kit.Caption("").Coloured(theme.Ink)
	say := func(i int) {
		d.chosen.Base = tabulate.BaseKinds[i]
		d.base.SetText(d.words.T("figures.base." + string(d.chosen.Base)))
	}
	say(at)
	return flush(kit.NewSegmented(d.words.T("method.base"), names, at, func(i int) {
		say(i)
		d.weigh()
	}))
}

func (d *method) threshold() fyne.CanvasObject {
	all := slices.Clone(thresholds)
	if !slices.Contains(all, d.chosen.Threshold) {
		all = append(all, d.chosen.Threshold)
		slices.Sort(all)
	}
	names := []string{d.words.T("method.threshold.off")}
	for _, n := range all[1:] {
		names = append(names, d.words.T("method.threshold.below", "N", d.words.Int(n)))
	}
	return flush(kit.NewSegmented(d.words.T("method.threshold"), names, slices.Index(all, d.chosen.Threshold), func(i int) {
		d.chosen.Threshold = all[i]
		d.weigh()
	}))
}

func (d *method) weights() []fyne.CanvasObject {
	d.effect = kit.Caption(d.in.Why)
	var checks []fyne.CanvasObject
	for _, m := range d.in.Margins {
		checks = append(checks, kit.NewCheck(string(m), slices.Contains(d.chosen.Weights, m), func(on bool) {
			d.chosen.Weights = slices.DeleteFunc(d.chosen.Weights, func(x workspace.Margin) bool { return x == m })
			if on {
				d.chosen.Weights = append(d.chosen.Weights, m)
			}
			d.weigh()
		}))
	}
	return append(checks, d.effect)
}

// weigh tells what the weights chosen do.
func (d *method) weigh() {
	d.asked++
	switch asked := d.asked; {
	case d.in.Why != "":
	case len(d.chosen.Weights) == 0:
		d.tell([]string{d.words.T("method.weights.none")})
	default:
		d.in.Weigh(slices.Clone(d.chosen.Weights), func(lines []string) {
			if asked != d.asked {
				return
			}
			if d.chosen.Base == tabulate.BaseMentions {
				lines = append(lines, d.words.T("method.weights.mentions"))
			}
			if d.chosen.Threshold > 0 {
				lines = append(lines, d.words.T("method.weights.hidden"))
			}
			d.tell(lines)
		})
	}
}

// tell shows lines about the weights; the card grows with them.
func (d *method) tell(lines []string) {
	d.effect.SetText(strings.Join(lines, "\n"))
	d.modal.fit()
}
