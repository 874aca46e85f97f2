"""What is made of an edition besides its page: PDF, EPUB, plain text, a picture for sharing."""
