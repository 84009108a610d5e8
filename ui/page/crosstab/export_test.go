package crosstab

// CopiedText is what the clipboard would get.
func (p *Page) CopiedText() string { return p.shown.text(p.host.Words()) }

// Dealt is how much of two names the chips say in the window as it is.
func (p *Page) Dealt(a, b string) (ofA, ofB int) { return dealt(a, b, p.letters()) }
