// Package command knows every command of the program once: the menu, the
// buttons of the strip and the keys all run the same thing under the same
// condition.
package command

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/words"
)

// Command is something the auditor can have done.
type Command struct {
	ID       string // "case.open"; its words stand under "command.<id>"
	Shortcut fyne.Shortcut
	Enabled  func() bool // nil: always
	// Offered tells whether menu and buttons show it as possible, where its shortcut
	// does more; nil is as Enabled.
	Offered func() bool
	Run     func()
	Over    bool // can be run while a dialog lies over the window
	// Label gives words other than the usual ones, such as what will be undone;
	// nil or "" for the usual ones.
	Label func() string
	// On tells whether what the command turns on and off is on; nil for a command
	// that does something once.
	On func() bool
	// Sub gives what stands in a menu of its own behind the command, which then
	// does nothing itself; nil for a command that is run.
	Sub func() []Choice
}

// Choice is one line of a menu behind a command.
type Choice struct {
	Label string
	On    bool // it is what is chosen
	Run   func()
}

// Able tells whether the command can be run now.
func (c *Command) Able() bool { return c.Enabled == nil || c.Enabled() }

// Lit tells whether menu and buttons show the command as possible.
func (c *Command) Lit() bool {
	if c.Offered != nil {
		return c.Offered()
	}
	return c.Able()
}

// Say returns the command's words.
func (c *Command) Say(w *words.Words) string {
	if c.Label != nil {
		if s := c.Label(); s != "" {
			return s
		}
	}
	return w.T("command." + c.ID)
}

// Labels returns the lines of the menu behind the command, "on" behind one that is
// chosen.
func (c *Command) Labels() []string {
	if c.Sub == nil {
		return nil
	}
	var out []string
	for _, x := range c.Sub() {
		out = append(out, x.Label)
		if x.On {
			out = append(out, "on")
		}
	}
	return out
}

// Set holds the commands by id, in the order in which they were added.
type Set struct {
	Blocked func() bool // whether a dialog lies over the window; nil: never
	order   []*Command
	byID    map[string]*Command
}

// NewSet returns a set of commands. Two of one id are a mistake of the program
// and panic.
func NewSet(commands ...*Command) *Set {
	s := &Set{byID: map[string]*Command{}}
	for _, c := range commands {
		if s.byID[c.ID] != nil {
			panic("command: " + c.ID + " stands twice")
		}
		s.byID[c.ID] = c
		s.order = append(s.order, c)
	}
	return s
}

// All returns the commands.
func (s *Set) All() []*Command { return s.order }

// Get returns a command; one that is not there is a mistake of the program.
func (s *Set) Get(id string) *Command {
	c := s.byID[id]
	if c == nil {
		panic("command: no " + id)
	}
	return c
}

// Do runs a command if it can be run now. A disabled menu item still fires its
// shortcut, also under a dialog: this is where that ends.
func (s *Set) Do(id string) {
	c := s.Get(id)
	if c.Run != nil && c.Able() && (c.Over || s.Blocked == nil || !s.Blocked()) {
		c.Run()
	}
}

// choose runs a line of the menu behind a command, if the command can be run now.
func (s *Set) choose(c *Command, x Choice) {
	if c.Able() && (c.Over || s.Blocked == nil || !s.Blocked()) {
		x.Run()
	}
}

// Group is one menu: its words stand under "menu.<id>"; "" among the commands
// is a line between. A menu within it stands among the commands under
// "menu.<id>"; there what stands behind a command is listed itself.
type Group struct {
	ID       string
	Commands []string
	Within   []Group
}

// within returns the menu that a name among the commands stands for.
func (g Group) within(name string) (Group, bool) {
	i := slices.IndexFunc(g.Within, func(x Group) bool { return "menu."+x.ID == name })
	if i < 0 {
		return Group{}, false
	}
	return g.Within[i], true
}

// Menu builds the main menu. It is built anew when words or conditions change.
func (s *Set) Menu(w *words.Words, groups []Group) *fyne.MainMenu {
	var menus []*fyne.Menu
	for _, g := range groups {
		menus = append(menus, s.menu(w, g))
	}
	return fyne.NewMainMenu(menus...)
}

func (s *Set) menu(w *words.Words, g Group) *fyne.Menu {
	var items []*fyne.MenuItem
	for _, id := range g.Commands {
		if id == "" {
			items = append(items, fyne.NewMenuItemSeparator())
			continue
		}
		if in, ok := g.within(id); ok {
			items = append(items, s.submenu(w, in))
			continue
		}
		items = append(items, s.item(w, s.Get(id)))
	}
	return fyne.NewMenu(w.T("menu."+g.ID), items...)
}

// submenu is a menu within another.
func (s *Set) submenu(w *words.Words, g Group) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.T("menu."+g.ID), nil)
	var items []*fyne.MenuItem
	for _, id := range g.Commands {
		switch {
		case id == "":
			items = append(items, fyne.NewMenuItemSeparator())
		case s.Get(id).Sub != nil:
			items = append(items, s.choices(s.Get(id))...)
		default:
			items = append(items, s.item(w, s.Get(id)))
		}
	}
	if n := len(items); items[n-1].IsSeparator {
		items = items[:n-1] // nothing stands behind it now
	}
	item.ChildMenu = fyne.NewMenu("", items...)
	return item
}

// choices are the lines of the menu behind a command.
func (s *Set) choices(c *Command) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, x := range c.Sub() {
		item := fyne.NewMenuItem(x.Label, func() { s.choose(c, x) })
		item.Checked, item.Disabled = x.On, !c.Lit()
		items = append(items, item)
	}
	return items
}

func (s *Set) item(w *words.Words, c *Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.Say(w), func() { s.Do(c.ID) })
	item.Shortcut = c.Shortcut
	item.Disabled = !c.Lit()
	item.IsQuit = c.ID == Quit
	item.Checked = c.On != nil && c.On()
	if c.Sub != nil {
		items := s.choices(c)
		item.ChildMenu = fyne.NewMenu("", items...)
		item.Disabled = item.Disabled || len(items) == 0
	}
	return item
}

// Quit is the command that ends the program; the toolkit adds its own when the
// menu has none.
const Quit = "app.quit"
