"""What each page shows: pure functions of the Hub that return HTML bodies, without the theme around them."""
