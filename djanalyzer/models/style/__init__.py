"""Music in another style: networks from one rendering's spectrogram to another's, and what turns that into sound."""
