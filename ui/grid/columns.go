package grid

import "izpete/ui/theme"

// spans returns where each column starts and ends. Where there is too little
// room, secondary columns are left out one by one, an empty span each, and then
// the widths give way in proportion.
func (t *Table) spans() [][2]float32 {
	for without := 0; ; without++ {
		if out, ok := t.spread(without); ok {
			return out
		}
	}
}

// spread lays the columns out without the first so many that can be spared; ok is
// false when they do not get their widths and more could be spared.
func (t *Table) spread(without int) (out [][2]float32, ok bool) {
	spared := make([]bool, len(t.columns))
	more := false
	for i, c := range t.columns {
		if c.Spare && without > 0 {
			spared[i] = true
			without--
		} else {
			more = more || c.Spare
		}
	}
	room := t.Size().Width - 2*side - barWidth + between
	fixed, least, open := float32(0), float32(0), 0
	for i, c := range t.columns {
		switch {
		case spared[i]:
			continue
		case c.Width == 0:
			open++
			least += theme.Scaled(c.Least)
		default:
			fixed += theme.Scaled(c.Width)
		}
		room -= between
	}
	rest, give := float32(0), float32(1)
	if open > 0 {
		rest = (room - fixed) / float32(open)
	}
	if ok = room-fixed >= least || !more; room-fixed < least {
		give = max(room, 1) / (fixed + least)
	}
	out = make([][2]float32, len(t.columns))
	x := float32(side)
	for i, c := range t.columns {
		if spared[i] {
			out[i] = [2]float32{-100, -100}
			continue
		}
		w := theme.Scaled(c.Width) * give
		if c.Width == 0 {
			w = max(rest, theme.Scaled(c.Least)*give)
		}
		out[i] = [2]float32{x, x + w}
		x += w + between
	}
	return out, ok
}
