print("standpunkt")
