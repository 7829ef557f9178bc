"""What the user has open: photos, faces, references and strengths; undo; kept on disk."""
