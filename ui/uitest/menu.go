package uitest

import "fyne.io/fyne/v2"

// MenuItems returns all lines of a main menu, those of the menus within it among
// them, without the lines between.
func MenuItems(m *fyne.MainMenu) []*fyne.MenuItem {
	var all []*fyne.MenuItem
	var add func(m *fyne.Menu)
	add = func(m *fyne.Menu) {
		for _, i := range m.Items {
			if i.IsSeparator {
				continue
			}
			all = append(all, i)
			if i.ChildMenu != nil {
				add(i.ChildMenu)
			}
		}
	}
	for _, x := range m.Items {
		add(x)
	}
	return all
}
