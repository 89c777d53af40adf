"""What generated code and resolvers call, and the app: requests in, answers and events out."""
