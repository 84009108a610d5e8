package command_test

import (
	"testing"

	"izpete/data/words"
	"izpete/ui/command"
)

func TestDisabledCommandDoesNothing(t *testing.T) {
	ran, able := 0, false
	c := &command.Command{ID: "x", Enabled: func() bool { return able }, Run: func() { ran++ }}
	s := command.NewSet(c)
	menu := s.Menu(words.For(words.English), []command.Group{{ID: "file", Commands: []string{"x"}}})
	item := menu.Items[0].Items[0]
	if !item.Disabled {
		t.Error("the menu item must be disabled")
	}
	item.Action()
	if ran != 0 {
		t.Error("a shortcut ran a disabled command")
	}
	able = true
	item.Action()
	if ran != 1 {
		t.Errorf("ran %d times, want once", ran)
	}
}

func TestNothingRunsUnderADialog(t *testing.T) {
	ran := ""
	s := command.NewSet(
		&command.Command{ID: "page", Run: func() { ran += "page " }},
		&command.Command{ID: "undo", Over: true, Run: func() { ran += "undo " }})
	s.Blocked = func() bool { return true }
	s.Do("page")
	s.Do("undo")
	if ran != "undo " {
		t.Errorf("ran %q, want undo only", ran)
	}
}

func TestTwiceTheSameIDPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	command.NewSet(&command.Command{ID: "x"}, &command.Command{ID: "x"})
}

// A menu within another lists its commands, and what stands behind one of them.
func TestAMenuWithinAnother(t *testing.T) {
	ran, chosen := "", "b"
	s := command.NewSet(
		&command.Command{ID: "view.larger", Run: func() { ran = "larger" }},
		&command.Command{ID: "view.look", Sub: func() []command.Choice {
			return []command.Choice{
				{Label: "a", On: chosen == "a", Run: func() { chosen = "a" }},
				{Label: "b", On: chosen == "b", Run: func() { chosen = "b" }},
			}
		}})
	groups := []command.Group{{ID: "view", Commands: []string{"menu.text", "menu.look"}, Within: []command.Group{
		{ID: "text", Commands: []string{"view.larger"}},
		{ID: "look", Commands: []string{"view.look", ""}},
	}}}
	say := words.For(words.English)
	items := s.Menu(say, groups).Items[0].Items
	if len(items) != 2 || items[0].Label != say.T("menu.text") || items[1].Label != say.T("menu.look") {
		t.Fatalf("%v", items)
	}
	items[0].ChildMenu.Items[0].Action()
	look := items[1].ChildMenu.Items
	if ran != "larger" || len(look) != 2 || look[0].Checked || !look[1].Checked {
		t.Fatalf("ran %q, look %v", ran, look)
	}
	look[0].Action()
	if chosen != "a" || !s.Menu(say, groups).Items[0].Items[1].ChildMenu.Items[0].Checked {
		t.Errorf("%q is chosen", chosen)
	}
}
