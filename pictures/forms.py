from django import forms

from editing.forms import CarefulForm


class PictureForm(CarefulForm):
    # imagefield's own widget cannot be moved by the keyboard; PictureInput shows the point.
    file_ppoi = forms.CharField(widget=forms.HiddenInput, initial="0.5x0.5")
