package ui

// railFolded tells whether the rail shows marks instead of names.
func (w *Window) railFolded() bool {
	if w.slim {
		return !w.unslim
	}
	return w.railed
}

// foldRail folds the rail or unfolds it. What is chosen in a wide window is kept;
// in one that is narrow for its text the rail is folded at first.
func (w *Window) foldRail() {
	if w.slim {
		w.unslim = !w.unslim
	} else {
		w.railed = !w.railed
		w.prefs.SetFolded(w.railed, w.hidden)
	}
	w.remakeRail()
}

// setSlim takes note that the window became narrow for its text, or wide.
func (w *Window) setSlim(slim bool) {
	was := w.railFolded()
	w.slim, w.unslim = slim, false
	if w.railFolded() != was {
		w.remakeRail()
	}
}

func (w *Window) remakeRail() {
	w.holdKeys()
	w.frame.folded = w.railFolded()
	w.rail.build()
	w.rail.refresh()
	w.frame.root.Refresh()
	w.dropLostKeys()
	w.giveKeys()
}
