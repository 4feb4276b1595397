//! The PDF report a board can sign
