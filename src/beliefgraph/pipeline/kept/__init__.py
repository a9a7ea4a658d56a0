"""What is kept between commands: the store, what each note said, what it looked up."""
