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
