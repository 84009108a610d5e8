package ui

import "izpete/ui/derive"

// canDerive tells whether there is data of which questions can be derived.
func (w *Window) canDerive() bool { return w.writable() && len(w.deps.Case.View().Tables) > 0 }

// derive asks of what a question is to be derived.
func (w *Window) derive() { derive.Start(w, w.deps.Case, w.strip.root) }
