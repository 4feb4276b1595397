//! Plotters to SVG, one function a chart, for screen and print
