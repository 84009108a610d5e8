package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/command"
	"izpete/ui/page"
)

func ctrl(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func alt(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt}
}

func (w *Window) makeCommands() *command.Set {
	all := []*command.Command{
		{ID: "case.new", Shortcut: ctrl(fyne.KeyN), Run: w.newCaseAsked},
		{ID: "file.open", Shortcut: ctrl(fyne.KeyO), Run: w.openAsked},
		{ID: "forms.open", Run: w.openFormsAsked},
		{ID: "forms.make", Enabled: w.hasTables, Run: w.makeFormAsked},
		{ID: "case.recent", Sub: w.recentChoices},
		{ID: "case.sample", Run: w.openSample},
		{ID: "figures.load", Enabled: w.writable, Run: w.figuresAsked},
		{ID: "case.backup", Enabled: w.hasCase, Run: w.backupAsked},
		{ID: "case.rename", Enabled: w.writable, Run: w.renameAsked},
		{ID: "case.close", Shortcut: ctrl(fyne.KeyW), Enabled: w.hasCase, Run: w.closeCase},
		{ID: command.Quit, Shortcut: ctrl(fyne.KeyQ), Over: true, Run: w.quit},

		{ID: "edit.undo", Shortcut: &fyne.ShortcutUndo{}, Over: true, Enabled: w.canUndo, Offered: w.hasUndo, Run: w.undo, Label: w.undoLabel},
		{ID: "edit.redo", Shortcut: &fyne.ShortcutRedo{}, Over: true, Enabled: w.canRedo, Offered: w.hasRedo, Run: w.redo, Label: w.redoLabel},

		{ID: "finding.add", Shortcut: ctrl(fyne.KeyD), Enabled: w.canAddFinding, Run: w.addFinding},
		{ID: findCommand, Shortcut: ctrl(fyne.KeyK), Over: true, Enabled: w.hasCase, Run: w.findAsked},

		{ID: "list.find", Shortcut: ctrl(fyne.KeyF), Enabled: w.hasList, Run: func() { w.list(page.Lister.Find) }},
		{ID: "list.previous", Shortcut: alt(fyne.KeyUp), Enabled: w.hasList, Run: func() { w.list(func(l page.Lister) { l.Step(-1) }) }},
		{ID: "list.next", Shortcut: alt(fyne.KeyDown), Enabled: w.hasList, Run: func() { w.list(func(l page.Lister) { l.Step(1) }) }},
		{ID: "data.derive", Enabled: w.canDerive, Run: w.derive},

		{ID: "view.back", Shortcut: alt(fyne.KeyLeft), Enabled: func() bool { return len(w.past) > 0 }, Run: w.back},
		{ID: "view.forward", Shortcut: alt(fyne.KeyRight), Enabled: func() bool { return len(w.future) > 0 }, Run: w.forward},
		{ID: "view.method", Enabled: w.writable, Run: w.methodAsked},
		{ID: "view.save", Shortcut: ctrlShift(fyne.KeyS), Enabled: w.canKeepView, Run: w.keepViewAsked},
		{ID: "view.kept", Enabled: w.hasCase, Sub: w.viewChoices},
		{ID: "view.manage", Enabled: w.hasCase, Run: w.manageViews},
		{ID: "view.rail", Shortcut: ctrl(fyne.KeyB), Run: w.foldRail},
		{ID: "view.inspector", Shortcut: ctrl(fyne.KeyI), Run: w.foldInspector},
		{ID: "view.look", Sub: w.lookChoices},
		{ID: "view.languages", Sub: w.languageChoices},
		{ID: "view.dark", Run: func() { w.setDark(!w.deps.Dark) }, Label: w.darkLabel},
		{ID: "view.motion", Run: w.turnMotion, On: func() bool { return !w.prefs.Still() }},
		{ID: "view.language", Run: w.nextLang},
		{ID: "view.larger", Shortcut: ctrl(fyne.KeyPlus), Run: func() { w.setScale(w.deps.Scale + 0.1) }},
		{ID: "view.smaller", Shortcut: ctrl(fyne.KeyMinus), Run: func() { w.setScale(w.deps.Scale - 0.1) }},
		{ID: "view.usual", Shortcut: ctrl(fyne.Key0), Run: func() { w.setScale(1) }},

		{ID: "help.page", Run: w.help},
		{ID: "help.about", Run: w.about},
	}
	for i, e := range w.deps.Entries {
		all = append(all, &command.Command{
			ID: pageCommand + e.ID, Shortcut: ctrl(fyne.KeyName(fmt.Sprint(i + 1))),
			Enabled: w.hasCase,
			Run:     func() { w.goTo(e.ID) },
			Label:   func() string { return w.words.T(e.title()) },
		})
	}
	set := command.NewSet(all...)
	set.Blocked = func() bool { return !w.free() }
	return set
}

// menuGroups are the menus of the bar, each short enough for the smallest window.
func (w *Window) menuGroups() []command.Group {
	view := []string{}
	for _, e := range w.deps.Entries {
		view = append(view, pageCommand+e.ID)
	}
	view = append(view, "", "menu.views", "view.back", "view.forward", "", "menu.text", "menu.look", "menu.language", "",
		"view.rail", "view.inspector", "", "view.method")
	return []command.Group{
		{ID: "file", Commands: []string{"case.new", "file.open", "case.recent", "forms.open", "case.sample", "figures.load", "", "forms.make", "", "case.rename", "case.backup", "case.close", "", command.Quit}},
		{ID: "edit", Commands: []string{"edit.undo", "edit.redo", "", findCommand, "finding.add", "", "list.find", "list.previous", "list.next"}},
		{ID: "data", Commands: []string{"data.derive"}},
		{ID: "view", Commands: view, Within: []command.Group{
			{ID: "views", Commands: []string{"view.save", "view.manage", "", "view.kept"}},
			{ID: "text", Commands: []string{"view.larger", "view.smaller", "view.usual"}},
			{ID: "look", Commands: []string{"view.look", "", "view.motion"}},
			{ID: "language", Commands: []string{"view.languages"}},
		}},
		{ID: "help", Commands: []string{"help.page", "help.about"}},
	}
}

// refreshMenu builds the menu anew when its words or conditions have changed;
// otherwise it is left alone, because it may be open.
func (w *Window) refreshMenu() {
	say := ""
	for _, c := range w.commands.All() {
		say += fmt.Sprint(c.Say(w.words), c.Lit(), c.On != nil && c.On(), c.Labels(), "|")
	}
	if say == w.menuSay {
		return
	}
	w.menuSay = say
	w.win.SetMainMenu(w.commands.Menu(w.words, w.menuGroups()))
}

// free tells whether nothing lies over the window: a dialog must be answered
// first.
func (w *Window) free() bool { return w.win.Canvas().Overlays().Top() == nil }

func (w *Window) hasCase() bool {
	_, open := w.deps.Case.Case()
	return open
}

func (w *Window) writable() bool {
	info, open := w.deps.Case.Case()
	return open && !info.ReadOnly
}

// hasList tells whether the page that is up has a list to go through.
func (w *Window) hasList() bool {
	_, ok := w.page.(page.Lister)
	return ok && w.hasCase()
}

func (w *Window) list(do func(page.Lister)) {
	if l, ok := w.page.(page.Lister); ok {
		do(l)
	}
}

// writer is a field that can take back what was typed in it.
type writer interface {
	UndoTyping() bool
	RedoTyping() bool
}

func (w *Window) writer() (writer, bool) {
	f, ok := w.win.Canvas().Focused().(writer)
	return f, ok
}

// hasUndo tells whether a change of the case can be taken back. Menu and buttons
// show this alone: a press on them leaves the field that is written in.
func (w *Window) hasUndo() bool {
	_, step := w.deps.Case.UndoStep()
	return step
}

func (w *Window) hasRedo() bool {
	_, step := w.deps.Case.RedoStep()
	return step
}

func (w *Window) canUndo() bool {
	_, writing := w.writer()
	return writing || w.hasUndo()
}

func (w *Window) canRedo() bool {
	_, writing := w.writer()
	return writing || w.hasRedo()
}

// undo takes back typing in the field that has the focus, and otherwise the
// last change of the case.
func (w *Window) undo() {
	if f, ok := w.writer(); ok && f.UndoTyping() || !w.free() {
		return
	}
	step, ok := w.deps.Case.UndoStep()
	if !ok {
		return
	}
	if err := w.deps.Case.Undo(); err != nil {
		w.Error(err)
		return
	}
	w.Notify(w.words.T("status.undone", "What", w.stepText(step)))
}

// redo does again what undo took back.
func (w *Window) redo() {
	if f, ok := w.writer(); ok && f.RedoTyping() || !w.free() {
		return
	}
	step, ok := w.deps.Case.RedoStep()
	if !ok {
		return
	}
	if err := w.deps.Case.Redo(); err != nil {
		w.Error(err)
		return
	}
	w.Notify(w.words.T("status.redone", "What", w.stepText(step)))
}

func (w *Window) stepText(s workspace.Step) string { return w.words.T("action." + s.Action) }

func (w *Window) undoLabel() string {
	if s, ok := w.deps.Case.UndoStep(); ok {
		return w.words.T("command.edit.undo.what", "What", w.stepText(s))
	}
	return ""
}

func (w *Window) redoLabel() string {
	if s, ok := w.deps.Case.RedoStep(); ok {
		return w.words.T("command.edit.redo.what", "What", w.stepText(s))
	}
	return ""
}

func (w *Window) darkLabel() string {
	if w.deps.Dark {
		return w.words.T("command.view.light")
	}
	return ""
}

// lookChoices are the two themes.
func (w *Window) lookChoices() []command.Choice {
	return []command.Choice{
		{Label: w.words.T("rail.light"), On: !w.deps.Dark, Run: func() { w.setDark(false) }},
		{Label: w.words.T("rail.dark"), On: w.deps.Dark, Run: func() { w.setDark(true) }},
	}
}

// languageChoices are the languages, each in its own words.
func (w *Window) languageChoices() []command.Choice {
	var out []command.Choice
	for _, l := range words.Langs {
		out = append(out, command.Choice{Label: w.words.T("language." + string(l)), On: l == w.words.Lang, Run: func() { w.setLang(l) }})
	}
	return out
}

func (w *Window) nextLang() {
	if w.words.Lang == words.Latvian {
		w.setLang(words.English)
		return
	}
	w.setLang(words.Latvian)
}

func (w *Window) foldInspector() {
	w.hidden = !w.hidden
	w.prefs.SetFolded(w.railed, w.hidden)
	w.frame.noInspector = w.hidden
	w.frame.setInspector(w.inspector())
}
