package overview

import (
	"strings"

	data "izpete/data/chart"
	"izpete/ui/chart"
)

// tableChart lays a table out as the charts of other pages are.
func tableChart(t *figureTable) *chart.Chart {
	spec := data.TableSpec{Corner: t.heads[0], Heads: t.heads[1:]}
	for _, r := range t.rows {
		row := data.TableRow{Label: r[0], Cells: r[1:]}
		var said []string
		for i, c := range row.Cells {
			said = append(said, spec.Heads[i]+" "+c)
		}
		row.Say = row.Label + ": " + strings.Join(said, "; ")
		spec.Rows = append(spec.Rows, row)
	}
	c := chart.New(chart.Table(spec))
	c.Name, c.Still = t.title, true
	return c
}
