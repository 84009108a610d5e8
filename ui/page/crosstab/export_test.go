package crosstab

// CopiedText is what the clipboard would get.
func (p *Page) CopiedText() string { return p.shown.text(p.host.Words()) }
