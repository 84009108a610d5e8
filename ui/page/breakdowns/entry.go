package breakdowns

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
)

// entry is a field for a published figure: Enter and the arrows go to the next
// one, and several lines that are pasted fill several.
type entry struct {
	kit.TextBox
	onPaste func(text string) bool // true when it took the lines
	onStep  func(by int)
	onFocus func(focused bool)
}

var _ fyne.Shortcutable = (*entry)(nil)

func newEntry(placeholder string) *entry {
	e := &entry{}
	e.MinRows, e.PlaceHolder = 1, placeholder
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey goes to the next field or the one before, leaves it on Esc, and
// writes the rest.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
			c.Unfocus()
		}
	case e.onStep == nil:
		e.TextBox.TypedKey(k)
	case k.Name == fyne.KeyDown, k.Name == fyne.KeyReturn, k.Name == fyne.KeyEnter:
		e.onStep(1)
	case k.Name == fyne.KeyUp:
		e.onStep(-1)
	default:
		e.TextBox.TypedKey(k)
	}
}

// TypedShortcut offers lines that are pasted to whoever can take several.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && e.onPaste != nil && !e.Disabled() {
		text := paste.Clipboard.Content()
		if strings.ContainsAny(strings.TrimSpace(text), "\t\r\n;") && e.onPaste(text) {
			return
		}
	}
	e.TextBox.TypedShortcut(s)
}

// FocusGained tells that someone writes here.
func (e *entry) FocusGained() {
	e.TextBox.FocusGained()
	if e.onFocus != nil {
		e.onFocus(true)
	}
}

// FocusLost tells that the writing is done.
func (e *entry) FocusLost() {
	e.TextBox.FocusLost()
	if e.onFocus != nil {
		e.onFocus(false)
	}
}

// keeper stores what is typed in a field: after a pause, and when it is left.
type keeper struct {
	page   *Page
	entry  *entry
	key    string // names the field within the case
	put    func(text string) error
	wrong  func(said string) // "" when nothing went wrong
	stored string            // as the case has it
}

// pause is how long the typing stops before it is stored.
const pause = 300 * time.Millisecond

func newKeeper(p *Page, e *entry, key string, put func(string) error, wrong func(string)) *keeper {
	k := &keeper{page: p, entry: e, key: key, put: put, wrong: wrong}
	e.OnChanged = func(string) { k.typed() }
	e.OnCommit = func(string) { k.store() }
	return k
}

func (k *keeper) job() string { return "breakdowns.published/" + k.key }

func (k *keeper) typed() {
	wait := k.page.pause
	k.page.host.Runner().Start(k.job(), func(ctx context.Context) func() {
		select {
		case <-time.After(wait):
		case <-ctx.Done():
		}
		return k.store
	})
}

// store gives the case what was typed. What the case does not take stays in the
// field, and in the memory when the page is made anew.
func (k *keeper) store() {
	text := k.entry.Text
	if text == k.stored {
		return
	}
	k.page.host.Runner().Cancel(k.job())
	if err := k.put(text); err != nil {
		k.page.memory.typed[k.key] = text
		k.wrong(k.page.host.Words().Error(err))
		return
	}
	k.stored = text
	delete(k.page.memory.typed, k.key)
	k.wrong("")
}

// show brings in what the case has. What was typed and is not stored yet goes
// before it.
func (k *keeper) show(text string) {
	if strings.TrimSpace(text) == "" && strings.TrimSpace(k.stored) == "" {
		text = k.stored
	}
	pending := k.entry.Text != k.stored
	k.stored = text
	if !pending {
		k.load(text)
	}
}

// recall brings back what the case did not take.
func (k *keeper) recall() {
	if text, ok := k.page.memory.typed[k.key]; ok {
		k.load(text)
	}
}

// load puts a text into the field without telling of a change. One that is the
// same is left alone: it keeps the cursor and what can be taken back.
func (k *keeper) load(text string) {
	if k.entry.Text == text {
		return
	}
	tell := k.entry.OnChanged
	k.entry.OnChanged = nil
	k.entry.SetText(text)
	k.entry.OnChanged = tell
}
