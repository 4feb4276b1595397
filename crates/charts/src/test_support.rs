//! What the tests of several charts share.

use crate::font::{CAP_HEIGHT, Weight, text_width};
use crate::{Chart, Frame, RouteKind, RouteLabel};

pub(crate) fn euros(amount: f64) -> String {
    format!("€ {:.0} k", amount / 1000.0)
}

pub(crate) fn print() -> Frame {
    Frame::print(640)
}

pub(crate) fn route(name: &str, detail: &str, kind: RouteKind, chosen: bool) -> RouteLabel {
    RouteLabel {
        name: name.into(),
        detail: detail.into(),
        kind,
        chosen,
    }
}

struct TextBox {
    words: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let start = element.find(&format!(" {name}=\""))? + name.len() + 3;
    element[start..].split('"').next()
}

fn text_boxes(svg: &str) -> Vec<TextBox> {
    svg.lines()
        .filter(|line| line.starts_with("<text "))
        .map(|line| {
            let (element, rest) = line.split_once('>').unwrap();
            let words = rest.trim_end_matches("</text>").to_owned();
            let figure = |name| attribute(element, name).unwrap().parse::<f64>().unwrap();
            let weight = match attribute(element, "font-weight").unwrap() {
                "500" => Weight::Medium,
                "600" => Weight::SemiBold,
                "700" => Weight::Bold,
                _ => Weight::Regular,
            };
            let size = figure("font-size");
            let width = text_width(&words, weight, size);
            let left = match attribute(element, "text-anchor") {
                Some("middle") => figure("x") - width / 2.0,
                Some("end") => figure("x") - width,
                _ => figure("x"),
            };
            TextBox {
                words,
                left,
                right: left + width,
                top: figure("y") - size * CAP_HEIGHT,
                bottom: figure("y"),
            }
        })
        .collect()
}

/// No two texts of a chart touch, and none leaves the picture.
pub(crate) fn assert_text_is_apart(svg: &str) {
    let view = svg.split("viewBox=\"").nth(1).unwrap();
    let view: Vec<f64> = view
        .split('"')
        .next()
        .unwrap()
        .split(' ')
        .map(|figure| figure.parse().unwrap())
        .collect();
    let boxes = text_boxes(svg);
    for (index, one) in boxes.iter().enumerate() {
        assert!(
            one.left >= -0.5
                && one.right <= view[2] + 0.5
                && one.top >= -0.5
                && one.bottom <= view[3] + 0.5,
            "\"{}\" leaves the picture: {:.1} to {:.1} of {}",
            one.words,
            one.left,
            one.right,
            view[2]
        );
        for other in &boxes[index + 1..] {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top
                || other.bottom <= one.top;
            assert!(apart, "\"{}\" and \"{}\" overlap", one.words, other.words);
        }
    }
}

/// Every part that can be pointed at lies on the picture and says something.
pub(crate) fn assert_points_are_inside(chart: &Chart) {
    let (width, height) = chart.size;
    assert!(!chart.points.is_empty());
    for point in &chart.points {
        assert!(
            point.left >= -1
                && point.top >= -1
                && point.left + point.width <= i32::try_from(width).unwrap() + 1
                && point.top + point.height <= i32::try_from(height).unwrap() + 1,
            "\"{}\" leaves the picture",
            point.label
        );
        assert!(!point.label.is_empty() && point.values.iter().all(|value| !value.is_empty()));
    }
}
