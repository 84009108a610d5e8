package ui

import (
	"context"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/dialogs"
)

// methodAsked asks how shares are to be worked out.
func (w *Window) methodAsked() {
	in := dialogs.MethodAsked{Method: w.deps.Case.Method(), Weigh: w.weigh, Apply: w.setMethod}
	var why error
	if in.Margins, why = w.deps.Case.Margins(); why != nil {
		in.Why = w.words.Error(why)
	}
	dialogs.Method(w.win, w.words, in)
}

// weigh works out beside the screen what weights do.
func (w *Window) weigh(margins []workspace.Margin, tell func([]string)) {
	async.Run(w.deps.Runner, "method.weigh", func(context.Context) ([]workspace.Weighing, error) {
		return w.deps.Case.WeighBy(margins)
	}, func(all []workspace.Weighing, err error) {
		var lines []string
		if err != nil {
			lines = append(lines, w.words.Error(err))
		}
		for _, x := range all {
			lines = append(lines, workspace.WeighingText(w.words, x))
		}
		tell(lines)
	})
}

func (w *Window) setMethod(m workspace.Method) {
	if err := w.deps.Case.SetMethod(m); err != nil {
		w.Error(err)
	}
}
